-- Owned by the package events.

create table known_event (
    id bigint generated always as identity primary key,
    agency text not null,
    topics text[] not null,
    topic_groups text[] not null,
    reach text not null check (reach in ('REGION', 'TERRITORIES', 'STREETS')),
    territories text[] not null,
    -- The n-th element of houses belongs to the n-th street; empty means all houses.
    streets text[] not null,
    houses text[] not null,
    words text not null,
    until timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('HAND', 'TIME')),
    end_note text not null default '',
    -- Every follower was told of the end.
    announced_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((ended_at is null) = (ended_by is null)),
    check (cardinality(streets) = cardinality(houses))
);

create index known_event_in_force on known_event (until) where ended_at is null;
create index known_event_to_announce on known_event (id) where ended_at is not null and announced_at is null;
create index known_event_ended on known_event (ended_at) where ended_at is not null;

create table event_history (
    id bigint generated always as identity primary key,
    event bigint not null references known_event,
    at timestamptz not null,
    who text not null,
    what text not null,
    words text not null
);

create index event_history_by_event on event_history (event, id);

create table event_follower (
    event bigint not null references known_event,
    page text not null,
    chat text not null,
    callback_buttons boolean not null,
    language text not null,
    followed_at timestamptz not null,
    told_at timestamptz,
    primary key (event, page, chat)
);

create index event_follower_to_tell on event_follower (event) where told_at is null;
create index event_follower_by_chat on event_follower (page, chat);

-- Notices are a lane of their own behind everything else.
alter table delivery drop constraint delivery_purpose_check;
alter table delivery add constraint delivery_purpose_check check (purpose in ('ACK', 'PROMPT', 'ANSWER', 'NOTICE'));

drop index delivery_waiting;
create unique index delivery_waiting on delivery (page, place)
    where status = 'PENDING' and purpose <> 'ACK' and purpose <> 'NOTICE';
create index delivery_waiting_notice on delivery (page, place) where status = 'PENDING' and purpose = 'NOTICE';
