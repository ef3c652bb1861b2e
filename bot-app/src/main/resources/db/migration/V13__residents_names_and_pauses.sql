-- chat, owned by the package conversations.
-- named_at: when the messenger was last asked for the resident's name, where it does not come with every message.
-- media: files of the draft that is being made, so that nobody else's erasure takes them away.
alter table chat
    add column named_at timestamptz,
    add column media uuid[] not null default '{}';

update chat c
set media = coalesce((
    select array_agg(id::uuid)
    from jsonb_array_elements_text(
        coalesce(c.progress::jsonb #> '{draft,attached,photos}', '[]') || coalesce(c.progress::jsonb #> '{draft,attached,files}', '[]')) id
    where id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'), '{}')
where c.progress like '%"attached"%';

create index chat_by_media on chat using gin (media);

-- incident, owned by the package incidents: since when its clock stands still because the agency waits for the resident.
alter table incident add column paused_at timestamptz;

update incident set paused_at = changed_at where status = 'WAITING';

-- delivery, owned by the package delivery: in which the resident is told that a message may be a repeat (ISO 639).
alter table delivery add column language text not null default 'ru';
