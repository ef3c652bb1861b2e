-- When the messenger last said that it no longer held some of what had come: residents' messages may be missing.
alter table page_health add missed_at timestamptz;
