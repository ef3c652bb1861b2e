-- What came from the messengers, as it came. It is stored before it is acknowledged and thought about afterwards.
create table inbound (
    id bigint generated always as identity primary key,
    page text not null,
    update_key text not null,
    -- Empty where the update belongs to no chat.
    chat text not null,
    -- JSON as text and not jsonb: kept to the letter, and jsonb refuses an escaped NUL.
    raw text not null,
    received_at timestamptz not null,
    status text not null default 'PENDING' check (status in ('PENDING', 'DONE', 'SET_ASIDE')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    -- Counts how often it was taken; whoever finishes names the number, so a lease that ran out does no harm.
    claim int not null default 0,
    claimed_until timestamptz,
    reason text,
    unique (page, update_key)
);

create index inbound_of_chat on inbound (page, chat, id);
create index inbound_pending on inbound (page, id) where status = 'PENDING';
create index inbound_pending_of_chat on inbound (page, chat, id) where status = 'PENDING';

-- From where to read on, for messengers that don't keep it themselves.
create table intake_cursor (
    page text primary key,
    cursor text not null
);
