-- Who saw and changed what. Numbered without gaps; each line holds the hash of the one before.
create table audit (
    id bigint primary key,
    at timestamptz not null,
    who text not null,
    agency text not null,
    act text not null,
    subject text not null,
    -- Empty where it was done.
    refusal text not null,
    previous bytea not null,
    hash bytea not null
);

create index audit_by_who on audit (who, id);
create index audit_by_subject on audit (subject, id) where subject <> '';
create index audit_by_time on audit (at);

-- Nobody changes a line, the owner of the table included; whom grants don't bind, the trigger does.
revoke update, delete, truncate on audit from public;
revoke update, delete, truncate on audit from current_user;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
