-- Owned by the package conversations.

-- When the resident began to tell what they are reporting now; null while no report is being made.
alter table chat add column begun_at timestamptz;
