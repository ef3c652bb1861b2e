package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Node;
import ru.otklik.bot.platform.PageId;

/** Puts official answers that came to a bad end back into their places in the queues, in the caller's transaction. */
@Component
final class SecondChances {
    /** Older answers would only puzzle. */
    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private static final String LOST = """
            select d.id, d.page, d.chat, d.status, d.part, d.language, d.repeated from delivery d
            where d.subject = :subject and d.purpose = 'ANSWER' and d.chat <> 'erased'
                and d.status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE')
                and not exists (select from delivery again
                    where again.subject = d.subject and again.place = d.place and again.id > d.id)
            order by d.place for update of d
            """;

    private static final String REFUSED = """
            select d.id, d.page, d.chat, d.status, d.part, d.language, d.repeated from delivery d
            where d.page = :page and d.chat = :chat and d.purpose = 'ANSWER' and d.status = 'REFUSED'
                and d.created_at >= :since
                and not exists (select from delivery_attempt a where a.delivery = d.id and a.result = 'REOPENED')
            order by d.place for update of d
            """;

    /** As new, so that no earlier attempt counts and the messenger takes it for another message. */
    private static final String BACK = """
            update delivery set status = 'PENDING', part = cast(:part as jsonb), repeated = :repeated, attempts = 0, reason = null,
                uncertain_since = null, started_at = null, claimed_until = null, next_attempt_at = :now, created_at = :now,
                changed_at = :now
            where id = :id
            """;

    private static final String HISTORY = """
            insert into delivery_attempt (delivery, at, node, result) values (:id, :now, :node, :result)
            """;

    private final JdbcClient jdbc;
    private final SealedPart sealed;
    private final Chats chats;
    private final RepeatNotes notes;
    private final Bell bell;
    private final Node node;
    private final Clock clock;

    SecondChances(
            JdbcClient jdbc, SealedPart sealed, Chats chats, RepeatNotes notes, Bell bell, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.chats = chats;
        this.notes = notes;
        this.bell = bell;
        this.node = node;
        this.clock = clock;
    }

    private record Lost(
            long id, ChatRef chat, DeliveryState state, StoredPart part, String language, boolean repeated) {}

    /** Somebody asks for it; the messenger, not our memory, says whether the chat takes messages. */
    int forLost(String subject) {
        List<Lost> lost = readable(
                jdbc.sql(LOST).param("subject", subject).query(this::lost).list());
        lost.forEach(part -> chats.open(part.chat()));
        lost.forEach(part -> back(part, "ASKED AGAIN"));
        return lost.size();
    }

    /** The chat has just been opened; each part has this chance once. */
    void forRefused(ChatRef chat) {
        readable(jdbc.sql(REFUSED)
                        .param("page", chat.page().value())
                        .param("chat", chat.chat())
                        .param("since", time(clock.instant().minus(WORTH_SENDING)))
                        .query(this::lost)
                        .list())
                .forEach(part -> back(part, "REOPENED"));
    }

    /** Nothing would come of another try with the others. */
    private static List<Lost> readable(List<Lost> lost) {
        return lost.stream()
                .filter(one -> !(one.part() instanceof StoredPart.Unreadable))
                .toList();
    }

    private void back(Lost lost, String why) {
        Instant now = clock.instant();
        boolean mayHaveArrived = lost.state() == DeliveryState.UNCERTAIN;
        StoredPart part = mayHaveArrived && !lost.repeated() ? notes.marked(lost.part(), lost.language()) : lost.part();
        jdbc.sql(BACK)
                .param("id", lost.id())
                .param("part", sealed.seal(lost.chat(), part))
                .param("repeated", mayHaveArrived || lost.repeated())
                .param("now", time(now))
                .update();
        jdbc.sql(HISTORY)
                .param("id", lost.id())
                .param("now", time(now))
                .param("node", node.id())
                .param("result", why)
                .update();
        bell.ringAfterCommit(Duration.ZERO);
    }

    private Lost lost(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        var chat = new ChatRef(new PageId(rs.getString("page")), rs.getString("chat"));
        return new Lost(
                rs.getLong("id"),
                chat,
                DeliveryState.valueOf(rs.getString("status")),
                sealed.open(chat, rs.getString("part")),
                rs.getString("language"),
                rs.getBoolean("repeated"));
    }
}
