-- Owned by the package incidents.

create sequence report_number;

create table incident (
    id bigint generated always as identity primary key,
    number text not null unique,
    topic text,
    address text not null,
    lat double precision,
    lon double precision,
    territory text,
    agency text not null,
    rule text,
    status text not null,
    deadline timestamptz not null,
    version int not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((lat is null) = (lon is null))
);

create index incident_by_agency on incident (agency, status, deadline);
create index incident_by_deadline on incident (status, deadline);

create table report (
    id bigint generated always as identity primary key,
    number text not null unique,
    incident bigint not null references incident,
    page text not null,
    chat text not null,
    message_id text not null,
    callback_buttons boolean not null,
    resident text not null,
    words text not null,
    verdict text,
    created_at timestamptz not null
);

create index report_by_incident on report (incident);
create index report_by_chat on report (page, chat, id);

create table report_media (
    report bigint not null references report,
    position int not null,
    media uuid not null,
    primary key (report, position)
);

create index report_media_by_media on report_media (media);

create table answer (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    agency text not null,
    author text not null,
    text text not null,
    created_at timestamptz not null
);

create index answer_by_incident on answer (incident);

create table answer_photo (
    answer bigint not null references answer,
    position int not null,
    media uuid not null,
    primary key (answer, position)
);

create index answer_photo_by_media on answer_photo (media);

create table incident_history (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    at timestamptz not null,
    who text not null,
    what text not null,
    words text not null
);

create index incident_history_by_incident on incident_history (incident, id);
