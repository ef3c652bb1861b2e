-- Owned by the package incidents.

-- What agencies say among themselves. agency: whose colleagues read it; login: of its author, empty if they have no account.
create table incident_note (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    agency text not null,
    author text not null,
    login text not null,
    text text not null,
    created_at timestamptz not null
);

create index incident_note_by_incident on incident_note (incident, id);
