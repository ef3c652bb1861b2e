-- Owned by the package desk.

create table account (
    login text primary key,
    name text not null,
    agency text not null,
    role text not null,
    password_hash text not null,
    api_token_hash text unique,
    active boolean not null default true,
    created_at timestamptz not null
);

create table desk_session (
    token_hash text primary key,
    login text not null references account on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null
);

create index desk_session_by_seen_at on desk_session (seen_at);
