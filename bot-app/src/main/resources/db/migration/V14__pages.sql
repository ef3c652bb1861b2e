-- Owned by the package pages.

-- Pages that residents write to. None is ever deleted: what came through it stays known by its name.
-- origin: FILE if pages.yml names it, then its description follows the file; OWN if it was added in the desk or by import.
-- status: MISSING if it was in pages.yml and isn't any more.
-- token: sealed, see ru.otklik.bot.pages.sealing; null where there is none.
-- token_number: tells one token of the page from the next.
-- file_token: SHA-256 of the token that pages.yml gave last, so that one changed by hand stays until the file gives another.
-- leaving: the messenger still brings its updates and has to be told not to.
-- number: its place among the pages in order of their coming.
create table page (
    id text primary key,
    messenger text not null,
    name text not null,
    agency text not null,
    territory text,
    settings jsonb not null,
    origin text not null check (origin in ('FILE', 'OWN')),
    status text not null check (status in ('ACTIVE', 'PAUSED', 'MISSING', 'REMOVED')),
    token bytea,
    token_number int not null default 0,
    file_token text,
    leaving boolean not null default false,
    number int not null unique,
    version bigint not null,
    changed_at timestamptz not null,
    changed_by text not null
);

create index page_by_version on page (version);

-- One row: the version of the last change. Whoever changes a page takes the next one and holds the row until the end of its
-- transaction, so that versions become visible in their order and nobody who asks for what is newer misses one.
create table page_book (version bigint not null);

insert into page_book values (0);

-- How pages are doing, as the nodes tell every few seconds.
-- node: that reads it. condition: null until a reader has told. token_number: of the token the condition is about.
create table page_health (
    page text primary key,
    node text,
    condition text check (condition in ('CONNECTING', 'ALIVE', 'TROUBLED', 'REVOKED')),
    token_number int not null,
    alive_at timestamptz,
    update_at timestamptz,
    trouble text,
    trouble_at timestamptz
) with (fillfactor = 50);

create index page_health_refused on page_health (page) where condition = 'REVOKED';

-- Imports from spreadsheets, and what became of their rows. Never a token.
create table page_import (
    id bigint generated always as identity primary key,
    file text not null,
    started_by text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    finished_at timestamptz,
    total int not null,
    problem text
);

create table page_import_row (
    import bigint not null references page_import on delete cascade,
    line int not null,
    page text not null,
    result text not null check (result in ('ADDED', 'CHANGED', 'SAME', 'WRONG', 'UNCHECKED')),
    reason text not null,
    primary key (import, line)
);
