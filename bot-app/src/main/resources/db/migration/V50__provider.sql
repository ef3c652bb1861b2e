-- Owned by the package desk.access.provider.

-- provider_login: how the provider of identities calls whoever the account is for, as an administrator wrote it; null for nobody.
-- provider_subject: the issuer and its own id of them, known since they came in first.
alter table account
    add column provider_login text unique,
    add column provider_subject text unique;
