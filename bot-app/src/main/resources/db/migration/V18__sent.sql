-- Owned by the package delivery.

-- The attempt that got through is told by the row itself: nearly every delivery needs but one, and a row and its index entries less
-- for each is what sending costs. delivery_attempt keeps the others.
alter table delivery add column sent_at timestamptz;
alter table delivery add column sent_by text;

create view delivery_history as
    select delivery, at, node, result, words, id as number from delivery_attempt
    union all
    select id, sent_at, sent_by, 'SENT', null, null from delivery where sent_by is not null;
