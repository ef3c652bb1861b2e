package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Pages;

/** Which prompts' buttons a chat still shows: only the last question's are to stay. */
@Component
final class Choices {
    /** Another message's: what was changed into this prompt shows nothing but this prompt's. */
    private static final String STALE = """
            select message_id, part ->> 'text' as text from delivery
            where page = :page and chat = :chat and buttons = 'UNDER' and place < :place and message_id <> :message
            order by place
            """;

    private static final String FORGET = """
            update delivery set buttons = null
            where page = :page and chat = :chat and place < :place and buttons is not null
            """;

    private static final String REMEMBER = "update delivery set buttons = :buttons, changed_at = :now where id = :id";

    private final JdbcClient jdbc;
    private final Queue queue;
    private final Pages pages;

    Choices(JdbcClient jdbc, Queue queue, Pages pages) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.pages = pages;
    }

    /** A stale message and its words. */
    private record Stale(String messageId, String text) {}

    /** A prompt was sent: has the buttons of earlier ones taken away, each by a call of its own that nothing waits for. */
    void sent(Row row, StoredPart.Text prompt, @Nullable String messageId, Instant now) {
        var buttons = standing(row, prompt);
        for (var stale : stale(row, Objects.requireNonNullElse(messageId, ""))) {
            var disarm = new StoredPart.Disarm(stale.messageId(), stale.text());
            queue.append(new Queue.Entry(row.chat(), Row.Kind.ACK, true, null, row.language()), List.of(disarm), now);
        }
        of(FORGET, row).update();
        if (buttons != null && messageId != null) {
            jdbc.sql(REMEMBER)
                    .param("id", row.id())
                    .param("buttons", buttons)
                    .param("now", time(now))
                    .update();
        }
    }

    private List<Stale> stale(Row row, String messageId) {
        return of(STALE, row)
                .param("message", messageId)
                .query((rs, _) -> new Stale(rs.getString("message_id"), rs.getString("text")))
                .list();
    }

    private @Nullable String standing(Row row, StoredPart.Text prompt) {
        if (prompt.keyboard().isEmpty()) {
            return null;
        }
        boolean under = pages.find(row.chat().page())
                .filter(page -> page.channel().showsUnderMessage(prompt.keyboard(), row.callbackButtons()))
                .isPresent();
        return under ? "UNDER" : "BELOW";
    }

    private JdbcClient.StatementSpec of(String sql, Row row) {
        return jdbc.sql(sql)
                .param("page", row.chat().page().value())
                .param("chat", row.chat().chat())
                .param("place", row.place());
    }
}
