-- Owned by the package learning.

-- What a report taught about its topic. It hangs on the report: whoever's words it keeps can have them erased.
-- text: the words without names, phones, flats and other personal data; said: what the model of said_version ranked first.
create table lesson (
    report bigint primary key references report on delete cascade,
    page text not null,
    chat text not null,
    at timestamptz not null,
    territory text,
    text text not null,
    said text,
    said_probability double precision,
    said_version bigint not null,
    -- By the resident; null if they found no topic that fits.
    chosen text,
    -- By an agency, the last time.
    corrected text,
    corrected_agency text,
    corrected_login text,
    corrected_at timestamptz,
    final text generated always as (coalesce(corrected, chosen)) stored
);

create index lesson_by_time on lesson (at);

-- topics: a fingerprint of what it was taught of them by the region's files.
-- learned: reports whose words are in it; learned_before: it has seen no lesson filed at this time or later.
-- forgets: somebody's words in it were erased since. verdict, reason: what the comparison came to. figures: of both models.
create table model (
    version bigint generated always as identity primary key,
    created_at timestamptz not null,
    bytes bytea not null,
    topics text not null,
    learned bigint[] not null,
    learned_before timestamptz not null,
    forgets boolean not null default false,
    verdict text not null,
    reason text not null,
    rival bigint,
    figures jsonb not null
);

-- They are deflated already.
alter table model alter bytes set storage external;

-- Which version is in force: the last row says. 0: the topics' own examples alone. by: a login; null for the nightly job.
create table model_choice (
    id bigint generated always as identity primary key,
    version bigint not null,
    at timestamptz not null,
    by text,
    reason text not null
);

-- What came of each night; version: the model that was trained, if any.
create table model_training (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    version bigint,
    reason text not null
);
