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

    static final String COLUMNS = """
            id, place, page, chat, purpose, part, callback_buttons, subject, language, attempts, claim, started_at, uncertain_since,
                repeated, created_at,
                (select u.reason from unreachable_chat u where u.page = delivery.page and u.chat = delivery.chat) as unreachable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'UNDER' and shown.message_id = delivery.part ->> 'message') as editable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'BELOW') as keyboard_open
            """;

    static final String SEND = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, replaceable, attempts, claim,
                claimed_until, started_at, next_attempt_at, created_at, changed_at)
            values (nextval('delivery_id'), currval('delivery_id'), ?, ?, 'PROMPT', cast(? as jsonb), true, 'PENDING', false, 1, 1,
                now() + interval '75 s', now(), now(), now(), now())
            returning
            """ + COLUMNS;

    /** Of a reply that waits a moment, in case the resident says more. */
    static final String SEND_LATER = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, replaceable, attempts, claim,
                next_attempt_at, created_at, changed_at)
            values (nextval('delivery_id'), currval('delivery_id'), ?, ?, 'PROMPT', cast(? as jsonb), true, 'PENDING', true, 0, 0,
                now(), now(), now())
            returning id
            """;

    static final String WAITING = """
            with recursive waiting as (
                select kind.purpose, first.page from unnest(array['ACK', 'PROMPT', 'ANSWER']) as kind (purpose)
                cross join lateral (
                    select page from delivery where status = 'PENDING' and purpose = kind.purpose
                    order by page limit 1) first
                union all
                select waiting.purpose, next.page from waiting
                cross join lateral (
                    select page from delivery
                    where status = 'PENDING' and purpose = waiting.purpose and page > waiting.page
                    order by page limit 1) next)
            select purpose, page from waiting
            """;

    static final String CLAIM_MESSAGES = """
            with due as materialized (
                select found.id from unnest(cast(? as text[]), cast(? as int[])) as lane (page, room)
                cross join lateral (
                    select d.id from delivery d
                    where d.page = lane.page and d.status = 'PENDING' and d.purpose = 'PROMPT' and d.next_attempt_at <= now()
                        and (d.claimed_until is null or d.claimed_until < now())
                        and not exists (
                            select from delivery older
                            where older.page = d.page and older.chat = d.chat and older.status = 'PENDING'
                                and older.purpose <> 'ACK' and older.purpose <> 'NOTICE' and older.place < d.place)
                    order by d.place limit lane.room for update skip locked) found
                limit 500)
            update delivery set claimed_until = now() + interval '75 s', claim = claim + 1
            where id in (select id from due)
            returning
            """ + COLUMNS;

    static final String BEGIN = """
            update delivery set attempts = attempts + 1, started_at = now(), claimed_until = now() + interval '75 s'
            where id = ? and claim = 1 and status = 'PENDING' and claimed_until > now()
            """;

    static final String NUMBER = "select nextval('report_number')";

    static final String INCIDENT = """
            insert into incident (number, topic, address, lat, lon, territory, agency, rule, status, deadline, reply_due,
                created_at, changed_at)
            values (?, 'topic', ?, 51.7 + random() / 10, 36.1 + random() / 10, 'territory', 'agency', 'rule', 'NEW',
                now() + interval '3 days', now() + interval '1 day', now(), now())
            returning id
            """;

    static final String REPORT = """
            insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, address, fields,
                explanation, language, created_at)
            values (?, ?, ?, ?, '1', true, ?, ?, ?, '[]', cast(? as jsonb), 'ru', now())
            returning id
            """;

    static final String HISTORY = """
            insert into incident_history (incident, at, who, what, words, kind, report, agency)
            values (?, now(), 'житель', 'сообщение', '', 'FILED', ?, 'agency')
            """;

    static final String LESSON = """
            insert into lesson (report, page, chat, at, territory, text, said, said_probability, said_version, chosen)
            values (?, ?, ?, now(), 'territory', ?, 'topic', 0.9, 0, 'topic')
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
