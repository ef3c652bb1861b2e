-- What the job that lets go what was kept long enough did last, by kind.
create table retention_run (
    kind text primary key,
    ran_at timestamptz not null,
    -- Rows that were due when it began and are no more.
    gone bigint not null,
    failed boolean not null
);
