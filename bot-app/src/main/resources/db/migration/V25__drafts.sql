-- Owned by the package incidents.

-- What an agency has written to residents and what has not gone to them: held for a moment in which it may be called back (HELD),
-- called back (UNDONE), on the chief's desk (ON_APPROVAL), or back from there (RETURNED). One an incident; gone once it is sent.
create table draft (
    id bigint generated always as identity primary key,
    incident bigint not null unique references incident,
    kind text not null check (kind in ('ANSWER', 'QUESTION')),
    state text not null check (state in ('HELD', 'UNDONE', 'ON_APPROVAL', 'RETURNED')),
    agency text not null,
    author text not null,
    login text not null,
    text text not null,
    -- When it goes; null for all that is not held.
    send_at timestamptz,
    -- Why it came back, and from whom.
    remark text not null default '',
    remark_by text not null default '',
    created_at timestamptz not null,
    check ((state = 'HELD') = (send_at is not null))
);

create index draft_held on draft (send_at) where state = 'HELD';
create index draft_on_approval on draft (agency) where state = 'ON_APPROVAL';

create table draft_photo (
    draft bigint not null references draft on delete cascade,
    position int not null,
    media uuid not null,
    primary key (draft, position)
);

create index draft_photo_by_media on draft_photo (media);
