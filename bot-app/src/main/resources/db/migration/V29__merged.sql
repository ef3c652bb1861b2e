-- Owned by the package incidents: incidents that turned out to be one, and what is taken apart again.

-- Into which it went; its reports and its history are there. deadline_there: the other's deadline before, which comes back if this leaves.
alter table incident add column merged_into bigint references incident, add column deadline_there timestamptz;
create index incident_merged on incident (merged_into) where merged_into is not null;

-- origin: with which incident it came, so that it leaves with it; null for what was there before. moved_at: when a report came.
alter table report add column origin bigint references incident, add column moved_at timestamptz;
alter table incident_history add column origin bigint references incident;
alter table incident_note add column origin bigint references incident;
alter table question add column origin bigint references incident;
alter table answer add column origin bigint references incident;

-- Whose residents were asked and told: reports come and go.
create table question_asked (
    question bigint not null references question,
    report bigint not null references report,
    primary key (question, report)
);
create index question_asked_of_report on question_asked (report);
insert into question_asked
    select q.id, r.id from question q join report r on r.incident = q.incident where q.created_at >= r.created_at;

create table answer_told (
    answer bigint not null references answer,
    report bigint not null references report,
    primary key (answer, report)
);
create index answer_told_of_report on answer_told (report);
insert into answer_told select a.id, r.id from answer a join report r on r.incident = a.incident;
