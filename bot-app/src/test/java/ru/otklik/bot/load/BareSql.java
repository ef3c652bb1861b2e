package ru.otklik.bot.load;

/** The application's statements of one step, as they stand in {@code intake}, {@code conversations} and {@code delivery}. */
final class BareSql {
    static final String STORE = """
            insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)
            select page, key, chat, raw, now(), now()
            from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                with ordinality as arrived (page, key, chat, raw, number)
            order by number
            on conflict (page, update_key) do nothing
            """;

    static final String CLAIM = """
            with recursive head as (
                (select 1 as number, page, chat, id, next_attempt_at, claimed_until from inbound
                    where status = 'PENDING' and (chat, page) > (?, ?)
                    order by chat, page, id limit 1)
                union all
                select head.number + 1, next.page, next.chat, next.id, next.next_attempt_at, next.claimed_until from head
                cross join lateral (
                    select page, chat, id, next_attempt_at, claimed_until from inbound
                    where status = 'PENDING' and (chat, page) > (head.chat, head.page)
                    order by chat, page, id limit 1) next
            ), due as (
                select number, id from head
                where next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
                limit ?
            ), taken as materialized (
                select due.number, inbound.id from due join inbound on inbound.id = due.id
                where status = 'PENDING' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
                for update of inbound skip locked
            )
            update inbound set claimed_until = now() + interval '30 s', claim = claim + 1, unended = unended + 1
            from taken where inbound.id = taken.id
            returning number, inbound.id, page, chat, raw, claim, attempts, received_at, unended
            """;

    /** Of what need not be on the disk before one goes on. */
    static final String RELAX = "set local synchronous_commit = off";

    static final String OPEN = "delete from unreachable_chat where page = ? and chat = ?";

    static final String KNOW = """
            insert into chat (page, chat, progress, created_at, changed_at) values (?, ?, '{}', now(), now())
            on conflict do nothing
            """;

    static final String LOCK = """
            select progress, resident, callback_buttons, consent_version from chat where page = ? and chat = ? for update
            """;

    static final String LINE = """
            select count(*) as waiting, count(*) filter (where purpose <> 'NOTICE') as ahead,
                count(*) filter (where purpose = 'PROMPT' and replaceable and started_at is null and uncertain_since is null)
            from delivery where page = ? and chat = ? and status = 'PENDING' and purpose <> 'ACK'
            """;

    static final String SEND = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, replaceable, attempts, claim,
                claimed_until, started_at, next_attempt_at, created_at, changed_at)
            values (nextval('delivery_id'), currval('delivery_id'), ?, ?, ?, cast(? as jsonb), true, 'PENDING', true, 1, 1,
                now() + interval '75 s', now(), now(), now(), now())
            returning id
            """;

    static final String SAVE = """
            update chat set progress = ?, resident = '', callback_buttons = true, media = '{}', changed_at = now()
            where page = ? and chat = ?
            """;

    static final String DONE = """
            update inbound set status = 'DONE', claimed_until = null, reason = null
            where id = ? and claim = ? and status = 'PENDING'
            returning exists (
                select from inbound behind
                where behind.page = inbound.page and behind.chat = inbound.chat and behind.status = 'PENDING'
                    and behind.id > inbound.id)
            """;

    static final String SETTLE = """
            with changed as (
                update delivery set status = 'SENT', message_id = ?, reason = null, buttons = ?,
                    claimed_until = null, started_at = null, changed_at = now(), sent_at = now(), sent_by = 'bare'
                where id = ? and claim = 1 and status = 'PENDING'
                returning id)
            select exists (select from changed) as held, exists (
                select from delivery behind where behind.page = ? and behind.chat = ?
                    and behind.status = 'PENDING' and behind.purpose <> 'ACK' and behind.id <> ?) as more
            """;

    static final String TAKE_CHOICES = """
            with old as materialized (
                select id, place, buttons, message_id, part ->> 'text' as text from delivery
                where page = ? and chat = ? and place < ? and buttons is not null
                for update)
            update delivery set buttons = null from old where delivery.id = old.id
            returning old.place, old.buttons, old.message_id, old.text
            """;

    private BareSql() {}
}
