-- Answers that came to a bad end, found without a look at all that arrived.
create index delivery_lost on delivery (subject) where purpose = 'ANSWER' and status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE');
