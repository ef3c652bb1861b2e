package ru.otklik.bot.channels.intake;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.platform.PageId;

/** Stored updates in table {@code inbound}. */
@Repository
class JdbcInbox implements Inbox {
    private static final String STORE = """
            insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (page, update_key) do nothing
            """;
    private static final String MOVE_CURSOR = """
            insert into intake_cursor (page, cursor) values (:page, :cursor)
            on conflict (page) do update set cursor = excluded.cursor
            """;
    private static final String CURSOR = "select cursor from intake_cursor where page = :page";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final Clock clock;

    JdbcInbox(JdbcTemplate batches, JdbcClient jdbc, Arrivals arrivals, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void store(PageId page, List<Update> updates, @Nullable String cursor) {
        if (!updates.isEmpty()) {
            insert(page, updates);
        }
        if (cursor != null) {
            jdbc.sql(MOVE_CURSOR)
                    .param("page", page.value())
                    .param("cursor", Storable.text(cursor))
                    .update();
        }
    }

    @Override
    public Optional<String> cursor(PageId page) {
        return jdbc.sql(CURSOR).param("page", page.value()).query(String.class).optional();
    }

    private void insert(PageId page, List<Update> updates) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<@Nullable Object[]> rows = updates.stream()
                .map(u -> new @Nullable Object[] {
                    page.value(), Storable.text(u.key()), Storable.text(u.chat()), Storable.text(u.raw()), now, now
                })
                .toList();
        int[] types = new int[] {
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE
        };
        int[] stored = batches.batchUpdate(STORE, rows, types);
        if (Arrays.stream(stored).anyMatch(count -> count != 0)) {
            arrivals.announce();
        }
    }
}
