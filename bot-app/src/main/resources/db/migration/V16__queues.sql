-- Owned by the package channels.intake.

-- DROPPED: set aside, and somebody has looked at it and left it so.
alter table inbound drop constraint inbound_status_check;
alter table inbound add constraint inbound_status_check check (status in ('PENDING', 'DONE', 'SET_ASIDE', 'DROPPED'));

-- How often it was taken and nobody told how that ended: it may take nodes down with it.
alter table inbound add column unended int not null default 0;

-- Work is found chat by chat; nothing looks for it page by page.
drop index inbound_pending;
create index inbound_set_aside on inbound (id) where status = 'SET_ASIDE';

-- Rows are changed a few times soon after they are written: with room in their blocks that touches no index.
alter table inbound set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- Owned by the package delivery.

-- One index finds which pages have something of a kind waiting, and then what, in order.
drop index delivery_waiting;
drop index delivery_waiting_ack;
drop index delivery_waiting_notice;
create unique index delivery_waiting on delivery (purpose, page, place) where status = 'PENDING';
alter table delivery set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
