-- Owned by the package incidents.

-- Whose it is: the login of who has taken it; null until somebody does.
alter table incident add column assignee text;

-- Open ones are counted whenever somebody looks.
create index incident_open on incident (agency, status) include (assignee, deadline, paused_at)
    where status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN');

-- In the order of the queue.
create index incident_in_order on incident (
    (status in ('ANSWERED', 'CLOSED', 'WITHDRAWN')),
    (case when status in ('ANSWERED', 'CLOSED', 'WITHDRAWN') or paused_at < deadline then null else deadline end),
    id desc);

-- What the desk searches: words by their Russian forms, a number by its beginning or its end.
alter table incident add column address_forms tsvector generated always as (to_tsvector('russian', address)) stored;
create index incident_by_address on incident using gin (address_forms);

alter table report add column word_forms tsvector
    generated always as (to_tsvector('russian', words || ' ' || address)) stored;
create index report_by_words on report using gin (word_forms);
create index report_by_start_of_number on report (number text_pattern_ops);
create index report_by_end_of_number on report (reverse(number) text_pattern_ops);
