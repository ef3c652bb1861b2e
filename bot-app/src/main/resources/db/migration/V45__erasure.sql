-- Owned by the package audit.

-- What a line was about stands apart, so that it can go when a person is erased: the chain holds the digest of it. Lines without a
-- digest have what they are about in the line itself.
alter table audit add column subject_digest bytea;

-- salt: so that nobody finds out by trying what it was.
create table audit_subject (
    line bigint primary key,
    salt bytea not null,
    words text not null
);

create index audit_subject_by_words on audit_subject (words, line);

revoke update, truncate on audit_subject from public;
revoke update, truncate on audit_subject from current_user;

create trigger audit_subject_stays_as_it_was before update or truncate on audit_subject
    for each statement execute function audit_is_append_only();

-- Owned by the package personal.

-- Whose data is to be erased: all of it (WHOLE), or what came after it was (REST): the farewell and the chat itself.
create table erasure_due (
    page text not null,
    chat text not null,
    what text not null check (what in ('WHOLE', 'REST')),
    erased_at timestamptz not null,
    primary key (page, chat)
);

create index erasure_due_by_time on erasure_due (erased_at);

-- Who was erased, so that it can be done again after an older backup was restored.
-- digest: HMAC-SHA-256 of page and chat under the key of personal_key: it tells nobody who that was.
create table erased_chat (
    digest bytea not null,
    erased_at timestamptz not null,
    primary key (digest)
);

-- sealed: see ru.otklik.bot.pages.sealing.
create table personal_key (
    name text primary key,
    sealed bytea not null
);
