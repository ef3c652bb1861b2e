-- Owned by the package rehearsals.

-- A try of edited files on last month's reports. base: the fingerprint of what they were compared to.
-- alive_at: the node that does it tells so; warnings, reason: in Russian.
-- guesses: of the reports' words; null if the bot's understanding can't have changed.
create table rehearsal (
    id bigint generated always as identity primary key,
    started_at timestamptz not null,
    by text not null,
    base text not null,
    state text not null check (state in ('LEARNING', 'COMPARING', 'DONE', 'CANCELLED', 'FAILED')),
    alive_at timestamptz not null,
    since timestamptz not null,
    total int not null default 0,
    done int not null default 0,
    moved int not null default 0,
    orphaned int not null default 0,
    guesses_changed int,
    guesses_better int,
    guesses_worse int,
    warnings text[] not null default '{}',
    reason text not null default ''
);

-- One at a time.
create unique index rehearsal_running on rehearsal ((true)) where state in ('LEARNING', 'COMPARING');

-- The files as they were given.
create table rehearsal_file (
    rehearsal bigint not null references rehearsal on delete cascade,
    name text not null,
    content bytea not null,
    primary key (rehearsal, name)
);

-- Reports that would go elsewhere. No words: whoever has theirs erased need not be looked for here.
-- targets: an agency, «!nobody» if no rule owns it, «!elsewhere» if the resident is told whom to write to.
create table rehearsal_moved (
    rehearsal bigint not null references rehearsal on delete cascade,
    report bigint not null,
    old_topic text,
    new_topic text,
    old_target text not null,
    new_target text not null,
    old_rule text,
    new_rule text,
    primary key (rehearsal, report)
);
