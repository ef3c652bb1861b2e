-- Owned by the package incidents: what agencies write to residents that is neither an answer nor a question.
create table message (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    agency text not null,
    author text not null,
    text text not null,
    origin bigint references incident,
    created_at timestamptz not null
);
create index message_by_incident on message (incident);

create table message_told (
    message bigint not null references message,
    report bigint not null references report,
    primary key (message, report)
);
create index message_told_of_report on message_told (report);

-- addressees: numbers of reports whose residents it is for; empty for all.
alter table draft
    drop constraint draft_kind_check,
    add constraint draft_kind_check check (kind in ('ANSWER', 'QUESTION', 'MESSAGE')),
    add column addressees text[] not null default '{}';
