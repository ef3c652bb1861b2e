-- Owned by the package desk.access.

-- Since when there is a key, and whose login made it; the sandbox's own keys nobody made.
alter table account add column api_token_made_at timestamptz, add column api_token_made_by text;

-- Every account got a key when it was made, which an administrator saw: such a key opens no incidents of all agencies and no keeping.
update account set api_token_hash = null where not demo and roles && array['CURATOR', 'ADMINISTRATOR'];

update account set api_token_made_at = created_at where api_token_hash is not null;

-- What opens much is opened by nobody's key but the owner's.
alter table account
    add constraint account_key_dated check ((api_token_hash is null) = (api_token_made_at is null)),
    add constraint account_key_of_owner check (
        api_token_hash is null or demo or not roles && array['CURATOR', 'ADMINISTRATOR']
        or coalesce(api_token_made_by, '') = login);
