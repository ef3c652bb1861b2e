-- Owned by the package desk.access.

-- Everybody knows the passwords of the sandbox's accounts: outside it they can't stay.
alter table account add column demo boolean not null default false;

update account set demo = true where api_token_hash = encode(sha256(convert_to('demo-' || login, 'UTF8')), 'hex');

-- secret: sealed, see ru.otklik.bot.pages.sealing. confirmed_at: null until a first code has shown that the phone has it.
-- last_step: the time step of the newest code that was taken; none is taken again, nor an older one.
create table second_factor (
    login text primary key references account on delete cascade,
    secret bytea not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
);

-- Each opens once, in place of a code. code_hash: SHA-256; the codes are random and long.
create table recovery_code (
    login text not null references second_factor on delete cascade,
    code_hash text not null,
    primary key (login, code_hash)
);

-- number: by which people name a session; the token itself is known to the browser alone.
-- proof: PASSWORD, also a code of the second factor (FACTOR), or whatever a provider of identities asked for (PROVIDER).
-- agent: as the browser calls itself, cut.
alter table desk_session
    add column number bigint generated always as identity unique,
    add column proof text not null default 'PASSWORD' check (proof in ('PASSWORD', 'FACTOR', 'PROVIDER')),
    add column address text not null default '',
    add column agent text not null default '';

create index desk_session_by_login on desk_session (login);
