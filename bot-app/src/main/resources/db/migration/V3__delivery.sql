-- Owned by the package delivery.

create sequence delivery_id;

-- place: where it stands in its chat's queue; its own id, or the id of what it repeats.
-- started_at: a call has begun and its end isn't recorded yet.
-- uncertain_since: the first call of which nobody knows whether it arrived.
create table delivery (
    id bigint primary key,
    place bigint not null,
    page text not null,
    chat text not null,
    purpose text not null check (purpose in ('ACK', 'PROMPT', 'ANSWER')),
    part jsonb not null,
    callback_buttons boolean not null,
    subject text,
    status text not null check (status in ('PENDING', 'SENT', 'REFUSED', 'UNCERTAIN', 'UNDELIVERABLE')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    claim int not null default 0,
    claimed_until timestamptz,
    started_at timestamptz,
    uncertain_since timestamptz,
    message_id text,
    reason text,
    repeated boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create unique index delivery_waiting on delivery (page, place) where status = 'PENDING' and purpose <> 'ACK';
create index delivery_waiting_in_chat on delivery (page, chat, place) where status = 'PENDING' and purpose <> 'ACK';
create index delivery_waiting_ack on delivery (page, place) where status = 'PENDING' and purpose = 'ACK';
create index delivery_by_subject on delivery (subject, place, id) where subject is not null;
create index delivery_by_message on delivery (page, chat, message_id) where subject is not null and message_id is not null;

create table delivery_attempt (
    id bigint generated always as identity primary key,
    delivery bigint not null references delivery on delete cascade,
    at timestamptz not null,
    node text not null,
    result text not null,
    words text
);

create index delivery_attempt_by_delivery on delivery_attempt (delivery, id);

create table unreachable_chat (
    page text not null,
    chat text not null,
    since timestamptz not null,
    reason text not null,
    primary key (page, chat)
);
