-- Owned by the package incidents.

-- By when the agency that has it takes it or writes to its resident, and when it did. What was there before has no such deadline.
alter table incident add column reply_due timestamptz, add column replied_at timestamptz;

create index incident_reply_due on incident (reply_due)
    where replied_at is null and status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN');
create index incident_answer_due on incident (deadline) where status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN');

-- Who was told that a deadline has passed. clock: REPLY or ANSWER; stage: CLERK, CHIEF, CURATOR.
create table late_notice (
    id bigint generated always as identity primary key,
    incident bigint not null references incident,
    agency text not null,
    clock text not null,
    due timestamptz not null,
    stage text not null,
    told_at timestamptz not null,
    -- When the next in line hears; null once they have or if there is none.
    next_at timestamptz,
    unique (incident, agency, clock, due, stage)
);

create index late_notice_next on late_notice (next_at) where next_at is not null;
create index late_notice_of_agency on late_notice (agency, told_at);

-- Open pages hear of it at once.
create trigger late_notice_told after insert on late_notice for each row execute function tell_of_incident_history();
