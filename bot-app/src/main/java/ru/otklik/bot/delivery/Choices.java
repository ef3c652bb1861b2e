package ru.otklik.bot.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;

/** Which prompts' buttons a chat still shows: only the last question's are to stay. */
@Component
final class Choices {
    private static final String TAKE = """
            with old as materialized (
                select id, place, buttons, message_id, part from delivery
                where page = :page and chat = :chat and place < :place and buttons is not null
                for update)
            update delivery set buttons = null from old where delivery.id = old.id
            returning old.place, old.buttons, old.message_id, old.part
            """;

    private final JdbcClient jdbc;
    private final SealedPart sealed;
    private final Pages pages;

    Choices(JdbcClient jdbc, SealedPart sealed, Pages pages) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.pages = pages;
    }

    /** A message that shows choices, as it is stored. */
    private record Stale(
            long place, String buttons, @Nullable String messageId, String part) {}

    /**
     * A prompt was sent: has the buttons of earlier ones taken away, each by a call of its own that nothing waits for. What was
     * changed into this prompt shows nothing but this prompt's.
     *
     * @return the calls, for this node to make
     */
    List<Row> takeAwayBefore(Row row, @Nullable String messageId, Instant now) {
        var stale = jdbc
                .sql(TAKE)
                .param("page", row.chat().page().value())
                .param("chat", row.chat().chat())
                .param("place", row.place())
                .query(Stale.class)
                .stream()
                .filter(old -> old.buttons().equals("UNDER"))
                .filter(old -> old.messageId() != null && !old.messageId().equals(messageId))
                .sorted(Comparator.comparingLong(Stale::place))
                .toList();
        return stale.stream()
                .flatMap(old -> disarm(row.chat(), old).stream())
                .map(disarm -> Row.unstored(row.chat(), disarm, row.language(), now))
                .toList();
    }

    /** The messenger wants the words with it; a message whose words nobody can read keeps its buttons. */
    private Optional<StoredPart> disarm(ChatRef chat, Stale old) {
        try {
            return Optional.of(
                    new StoredPart.Disarm(Objects.requireNonNull(old.messageId()), sealed.text(chat, old.part())));
        } catch (NotOpened e) {
            return Optional.empty();
        }
    }

    /** Where the prompt's buttons stand once it is sent; null if it has none. */
    @Nullable
    String standing(Row row) {
        if (!(row.part() instanceof StoredPart.Text prompt) || prompt.keyboard().isEmpty()) {
            return null;
        }
        boolean under = pages.find(row.chat().page())
                .filter(page -> page.channel().showsUnderMessage(prompt.keyboard(), row.callbackButtons()))
                .isPresent();
        return under ? "UNDER" : "BELOW";
    }
}
