-- Owned by the package incidents.

-- What the bot thought of a report's topic, by which words, and what its resident made of it; null if nobody noted it.
-- The words are the report's and are erased with them.
alter table report add column explanation jsonb;
