package ru.otklik.bot.events;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

/** The table {@code event_follower}. */
@Repository
class Followers {
    /** Waits for whoever ends the event at this moment. */
    private static final String HOLD = """
            select id from known_event
            where id = :event and ended_at is null and (until is null or until > :now) for share""";

    private static final String ADD = """
            insert into event_follower (event, page, chat, callback_buttons, language, followed_at)
            values (:event, :page, :chat, :buttons, :language, :now) on conflict do nothing""";

    private static final String FORGET = "delete from event_follower where page = :page and chat = :chat";

    private static final String SPEAK =
            "update event_follower set language = :language where page = :page and chat = :chat and told_at is null";

    private static final String OVER = """
            select id from known_event where ended_at is null and until <= :now
            order by until limit 1 for update skip locked""";

    /** Only one node at a time tells the followers of one event. */
    private static final String TO_ANNOUNCE = """
            select id from known_event where ended_at is not null and announced_at is null
            order by id limit 1 for update skip locked""";

    private static final String TAKE_UNTOLD = """
            update event_follower set told_at = :now
            where event = :event and (page, chat) in (
                select page, chat from event_follower
                where event = :event and told_at is null limit :limit for update)
            returning page, chat, callback_buttons, language""";

    private static final String ANNOUNCED = "update known_event set announced_at = :now where id = :event";

    /** @param language of the chat («ru») */
    record Follower(ChatRef chat, boolean callbackButtons, String language) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Followers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if the event is over, or there is none */
    boolean add(long event, Follower follower) {
        boolean inForce = jdbc.sql(HOLD)
                .param("event", event)
                .param("now", time(clock.instant()))
                .query(Long.class)
                .optional()
                .isPresent();
        if (inForce) {
            jdbc.sql(ADD)
                    .param("event", event)
                    .param("page", follower.chat().page().value())
                    .param("chat", follower.chat().chat())
                    .param("buttons", follower.callbackButtons())
                    .param("language", follower.language())
                    .param("now", time(clock.instant()))
                    .update();
        }
        return inForce;
    }

    void speak(ChatRef chat, String language) {
        jdbc.sql(SPEAK)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("language", language)
                .update();
    }

    void forget(ChatRef chat) {
        jdbc.sql(FORGET)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .update();
    }

    /** An event whose time has passed and that nobody else is at; held until the transaction ends. */
    OptionalLong holdOver() {
        return held(jdbc.sql(OVER).param("now", time(clock.instant())));
    }

    /** An event whose followers are to be told and that nobody else is at; held until the transaction ends. */
    OptionalLong holdToAnnounce() {
        return held(jdbc.sql(TO_ANNOUNCE));
    }

    private static OptionalLong held(JdbcClient.StatementSpec sql) {
        return sql.query(Long.class).optional().map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Some who have not been told, marked as told. */
    List<Follower> takeUntold(long event, int limit) {
        return jdbc.sql(TAKE_UNTOLD)
                .param("event", event)
                .param("limit", limit)
                .param("now", time(clock.instant()))
                .query((rs, _) -> new Follower(
                        new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                        rs.getBoolean("callback_buttons"),
                        rs.getString("language")))
                .list();
    }

    void announced(long event) {
        jdbc.sql(ANNOUNCED)
                .param("event", event)
                .param("now", time(clock.instant()))
                .update();
    }
}
