-- Owned by the package media.

-- for_sending: the same photo made fit for messengers, once somebody asked for it and if it wasn't fit as it is.
create table media (
    id uuid primary key,
    sha256 bytea not null,
    file_name text not null,
    content_type text not null,
    photo boolean not null,
    bytes bytea not null,
    for_sending bytea,
    created_at timestamptz not null
);

-- An update that is thought about again after a crash keeps its photos once.
create unique index media_once on media (sha256, file_name, content_type);
