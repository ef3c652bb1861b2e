-- Owned by the package incidents.

-- Whose it is: the login of who has taken it; null until somebody does.
alter table incident add column assignee text;
create index incident_by_assignee on incident (assignee) where assignee is not null;

-- What the desk searches: words by their Russian forms.
alter table incident add column address_forms tsvector generated always as (to_tsvector('russian', address)) stored;
create index incident_by_address on incident using gin (address_forms);

alter table report add column word_forms tsvector
    generated always as (to_tsvector('russian', words || ' ' || coalesce(address, ''))) stored;
create index report_by_words on report using gin (word_forms);

-- The newest first, and lists of what is closed.
create index incident_by_agency_newest on incident (agency, id desc);
create index incident_by_status_newest on incident (status, id desc);
