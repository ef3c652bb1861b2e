-- Owned by the package delivery.

-- replaceable: it gives way to the chat's next prompt for as long as nobody has begun to send it.
-- buttons: where a sent prompt's choices stand that nobody has taken away: UNDER the message, or BELOW, in place of the client's keyboard.
-- Rows of purpose ACK are calls outside their chat's order: acknowledgements, and taking buttons away.
alter table delivery add column replaceable boolean not null default false;
alter table delivery add column buttons text check (buttons in ('UNDER', 'BELOW'));

alter table delivery drop constraint delivery_status_check;
alter table delivery add constraint delivery_status_check
    check (status in ('PENDING', 'SENT', 'REFUSED', 'UNCERTAIN', 'UNDELIVERABLE', 'SUPERSEDED'));

create index delivery_with_buttons on delivery (page, chat) where buttons is not null;
