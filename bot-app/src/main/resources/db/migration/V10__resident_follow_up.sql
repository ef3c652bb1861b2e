-- Owned by the package incidents: joining, following up, questions and replies, silence, erasure.

-- closes_at: when nobody's rating closes an answered incident; null for all others.
alter table incident
    add column answered_at timestamptz,
    add column closes_at timestamptz;

update incident set answered_at = changed_at, closes_at = changed_at + interval '7 days' where status = 'ANSWERED';

create index incident_near on incident (topic, lat, lon) where status not in ('CLOSED', 'WITHDRAWN');
create index incident_at_house on incident (topic, address) where status not in ('CLOSED', 'WITHDRAWN');
create index incident_silent on incident (closes_at) where status = 'ANSWERED';

-- address: where this resident says it is; the incident's place is its first report's.
alter table report
    add column address text not null default '',
    add column fields jsonb not null default '[]',
    add column language text not null default 'ru',
    add column withdrawn_at timestamptz,
    add column erased_at timestamptz;

update report r set address = i.address from incident i where i.id = r.incident;

create table question (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    agency text not null,
    author text not null,
    text text not null,
    created_at timestamptz not null
);

create index question_by_incident on question (incident);

-- What a resident said after the report; question: what it replies to, null if it was said unasked.
create table addition (
    id bigint generated always as identity primary key,
    report bigint not null references report,
    question bigint references question,
    words text not null,
    created_at timestamptz not null
);

create index addition_by_report on addition (report);

-- addition: with which of them a file came, null if with the report itself.
alter table report_media add column addition bigint references addition;

-- kind: what the entry is about, for those who may not read its words; report: whose resident did it; agency: to whom it went.
alter table incident_history
    add column kind text not null default 'OTHER',
    add column report bigint references report,
    add column agency text;

update incident_history
set kind = case
        when what = 'сообщил' then 'FILED'
        when what like 'передал ведомству%' then 'ROUTED'
        when what like 'передаёт ведомству%' then 'FORWARDED'
        when what = 'берёт в работу' then 'TAKEN'
        when what = 'отвечает жителю' then 'ANSWERED'
        when what like 'дополнил%' then 'ADDED'
        when what = 'оценил ответ: решено' then 'SOLVED'
        when what = 'оценил ответ: решено частично' then 'PARTLY'
        when what = 'оценил ответ: не решено' then 'NOT_SOLVED'
        else 'OTHER'
    end;

-- Looked up when a resident asks what is kept of their chat; the table is owned by the package delivery.
create index delivery_of_chat on delivery (page, chat);

-- Jobs by the clock, one node at a time; as db-scheduler prescribes it.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
