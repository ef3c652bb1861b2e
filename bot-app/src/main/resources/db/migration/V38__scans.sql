alter table media add column scan text not null default 'NOT_ASKED' check (scan in ('NOT_ASKED', 'CLEAN', 'WAITING', 'INFECTED'));

create index media_waiting_for_scan on media (created_at) where scan = 'WAITING';
