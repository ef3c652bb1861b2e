-- What came with which incident is looked for when that one leaves again or goes for good.
create index report_by_origin on report (origin) where origin is not null;
create index incident_history_by_origin on incident_history (origin) where origin is not null;
create index incident_note_by_origin on incident_note (origin) where origin is not null;
create index question_by_origin on question (origin) where origin is not null;
create index answer_by_origin on answer (origin) where origin is not null;
create index message_by_origin on message (origin) where origin is not null;
