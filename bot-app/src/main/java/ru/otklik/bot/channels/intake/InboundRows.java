package ru.otklik.bot.channels.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.platform.PageId;

/** New rows of the table {@code inbound}, and the positions of their readers. */
@Repository
class InboundRows {
    /** In their order, which is the order of thinking. */
    private static final String STORE = """
            insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)
            select page, key, chat, raw, :now, :now
            from unnest(cast(:pages as text[]), cast(:keys as text[]), cast(:chats as text[]), cast(:raws as text[]))
                with ordinality as arrived (page, key, chat, raw, number)
            order by number
            on conflict (page, update_key) do nothing
            """;

    private static final String MOVE_CURSORS = """
            insert into intake_cursor (page, cursor)
            select page, cursor from unnest(cast(:pages as text[]), cast(:cursors as text[])) as reached (page, cursor)
            order by page
            on conflict (page) do update set cursor = excluded.cursor
            """;

    private static final String CURSOR = "select cursor from intake_cursor where page = :page";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedRaw sealed;
    private final Clock clock;

    InboundRows(JdbcClient jdbc, PlatformTransactionManager transactions, SealedRaw sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.transaction = new TransactionTemplate(transactions);
        // Never a part of another transaction: who stores acknowledges it next.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param cursor from where the page is to be read next; null if it needs none */
    record Batch(
            PageId page,
            List<Inbox.Update> updates,
            @Nullable String cursor) {}

    private record Arrived(String page, Inbox.Update update) {}

    /**
     * Stores all of it or nothing, on the disk when it returns.
     *
     * @param batches at most one with a cursor of each page
     * @return how many updates were new
     */
    int insert(List<Batch> batches) {
        return Objects.requireNonNull(transaction.execute(_ -> stored(batches)));
    }

    private int stored(List<Batch> batches) {
        List<Arrived> arrived = batches.stream()
                .flatMap(batch -> batch.updates().stream()
                        .map(update -> new Arrived(batch.page().value(), update)))
                .toList();
        int stored = arrived.isEmpty()
                ? 0
                : jdbc.sql(STORE)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("pages", texts(arrived, Arrived::page))
                        .param("keys", texts(arrived, one -> one.update().key()))
                        .param("chats", texts(arrived, one -> one.update().chat()))
                        .param(
                                "raws",
                                arrived.stream()
                                        .map(one -> sealed.seal(
                                                one.page(),
                                                one.update().key(),
                                                one.update().raw()))
                                        .toArray(String[]::new))
                        .update();
        List<Batch> moved =
                batches.stream().filter(batch -> batch.cursor() != null).toList();
        if (!moved.isEmpty()) {
            jdbc.sql(MOVE_CURSORS)
                    .param("pages", texts(moved, batch -> batch.page().value()))
                    .param("cursors", texts(moved, batch -> String.valueOf(batch.cursor())))
                    .update();
        }
        return stored;
    }

    /** The position stored last. */
    Optional<String> cursor(PageId page) {
        return jdbc.sql(CURSOR).param("page", page.value()).query(String.class).optional();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).map(Storable::text).toArray(String[]::new);
    }
}
