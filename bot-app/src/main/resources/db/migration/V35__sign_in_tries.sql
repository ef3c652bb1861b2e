-- Owned by the package desk.access.throttle.

-- Tries to come in that came to nothing, and when the next one is looked at. subject: SHA-256 of who tries from where; logins that
-- there are not stand here like those that there are.
create table sign_in_try (
    subject text primary key,
    failures int not null,
    last_at timestamptz not null,
    open_at timestamptz not null
);

create index sign_in_try_by_last_at on sign_in_try (last_at);

-- Browsers where an account has been signed in: others' failures don't keep them out. token_hash: SHA-256 of a cookie.
create table known_device (
    token_hash text not null,
    login text not null references account on delete cascade,
    seen_at timestamptz not null,
    primary key (token_hash, login)
);

create index known_device_by_login on known_device (login);
