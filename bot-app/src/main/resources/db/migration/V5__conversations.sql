-- Owned by the package conversations.

create table chat (
    page text not null,
    chat text not null,
    progress text not null,
    resident text not null default '',
    callback_buttons boolean not null default true,
    consent_version text,
    consent_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (page, chat)
);
