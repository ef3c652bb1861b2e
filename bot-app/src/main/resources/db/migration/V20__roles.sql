-- Owned by the package desk. Whoever was a curator did the administrator's work too, and goes on doing both.

alter table account add column roles text[];

update account set roles = case role when 'CURATOR' then '{CURATOR,ADMINISTRATOR}'::text[] else array[role] end;

alter table account
    alter column roles set not null,
    add constraint account_has_roles check (cardinality(roles) > 0),
    drop column role;
