-- Owned by the package operators.

create table handover (
    id bigint generated always as identity primary key,
    page text not null,
    chat text not null,
    agency text not null,
    resident text not null,
    callback_buttons boolean not null,
    language text not null,
    opened_at timestamptz not null,
    -- Since when the resident waits for a word of the agency; null once there is one.
    waiting_since timestamptz,
    last_at timestamptz not null,
    -- The newest message that somebody of the agency has looked at.
    seen bigint not null default 0,
    closed_at timestamptz,
    -- Empty where the resident left.
    closed_by text
);

create unique index handover_open on handover (page, chat) where closed_at is null;
create index handover_of_chat on handover (page, chat);
create index handover_of_agency on handover (agency, last_at);

create table handover_message (
    id bigint generated always as identity primary key,
    handover bigint not null references handover,
    -- Null where the resident speaks.
    author text,
    words text not null,
    at timestamptz not null
);

create index handover_message_by_handover on handover_message (handover, id);

create table handover_media (
    message bigint not null references handover_message,
    position int not null,
    media uuid not null,
    primary key (message, position)
);

create index handover_media_by_media on handover_media (media);
