-- Owned by the package configurations.

-- Versions of the region's files, without those of pages: these have secrets in them. The same files are the same version.
create table config_version (
    id bigint generated always as identity primary key,
    created_at timestamptz not null,
    fingerprint text not null
);

-- A file that many versions share is kept once. hash: SHA-256 of the content.
create table config_content (
    hash text primary key,
    content bytea not null
);

create table config_file (
    version bigint not null references config_version,
    name text not null,
    hash text not null references config_content,
    primary key (version, name)
);

-- What was put in force, and when; the last row counts. by: a login; null if a node started with another folder.
create table config_choice (
    id bigint generated always as identity primary key,
    version bigint not null references config_version,
    at timestamptz not null,
    by text
);

-- The folder that a node last started with. One row; whoever decides what is in force holds it.
create table config_folder (fingerprint text not null);

insert into config_folder values ('');
