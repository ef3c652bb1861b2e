-- Owned by the package desk.access.entry.

-- Links by which somebody gives themselves a password, once. token_hash: SHA-256; the link itself is shown to whoever makes it and kept
-- nowhere.
create table entry_link (
    token_hash text primary key,
    login text not null unique references account on delete cascade,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null
);
