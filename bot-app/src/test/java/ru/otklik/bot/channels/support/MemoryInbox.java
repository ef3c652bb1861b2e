package ru.otklik.bot.channels.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.platform.PageId;

/** A store that can be out of order. */
public class MemoryInbox implements Inbox {
    private final Map<String, Update> stored = new LinkedHashMap<>();
    private int failuresToCome;
    private int failures;
    private @Nullable String cursor;

    /** The next {@code times} attempts to store updates fail. */
    public synchronized void fail(int times) {
        failuresToCome = times;
    }

    public synchronized void clear() {
        stored.clear();
        cursor = null;
        failuresToCome = 0;
        failures = 0;
    }

    public synchronized int failures() {
        return failures;
    }

    public synchronized List<Update> stored() {
        return new ArrayList<>(stored.values());
    }

    public List<String> raws() {
        return stored().stream().map(Update::raw).toList();
    }

    public synchronized void cursor(@Nullable String position) {
        cursor = position;
    }

    public synchronized Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public synchronized void store(PageId page, List<Update> updates, @Nullable String position) {
        if (failuresToCome > 0 && !updates.isEmpty()) {
            failuresToCome--;
            failures++;
            throw new DataAccessResourceFailureException("the database is away");
        }
        updates.forEach(u -> stored.putIfAbsent(u.key(), u));
        if (position != null) {
            cursor = position;
        }
    }

    @Override
    public Optional<String> cursor(PageId page) {
        return cursor();
    }
}
