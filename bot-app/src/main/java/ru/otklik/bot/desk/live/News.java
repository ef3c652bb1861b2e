package ru.otklik.bot.desk.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears by one connection what the database tells of committed changes, whichever node made them, and passes it on to this node's open
 * pages. A lost connection is opened anew; pages are then told to look at everything.
 */
@Component
class News implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(News.class);

    /** Said once more it changes nothing, and fails where the server has gone. */
    private static final String LISTEN = "listen otklik_incident";

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int WAIT_MILLIS = 500;

    /** So many silent waits, and it asks whether the server is still there. */
    private static final int SILENT_WAITS = 8;

    private final DataSource database;
    private final Streams streams;
    private volatile @Nullable CountDownLatch stopping;
    private volatile boolean listening;

    News(DataSource database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    /** Whether changes are heard of right now. */
    boolean isListening() {
        return listening;
    }

    @Override
    public synchronized void start() {
        if (stopping == null) {
            CountDownLatch end = new CountDownLatch(1);
            stopping = end;
            Thread.ofVirtual().name("desk-live-news").start(() -> run(end));
        }
    }

    @Override
    public synchronized void stop() {
        CountDownLatch begun = stopping;
        if (begun != null) {
            begun.countDown();
            stopping = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch end) {
        boolean told = false;
        try {
            do {
                try (Connection connection = database.getConnection()) {
                    told = false;
                    listen(connection, end);
                } catch (SQLException e) {
                    if (!told) {
                        log.warn("The desk's pages hear of nothing until the database is back: {}", e.getMessage());
                        told = true;
                    }
                }
                listening = false;
            } while (!end.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection, CountDownLatch end) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen otklik_access");
            statement.execute(LISTEN);
            listening = true;
            streams.tellEverything();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            int silent = 0;
            while (end.getCount() > 0) {
                PGNotification[] told = postgres.getNotifications(WAIT_MILLIS);
                if (told != null && told.length > 0) {
                    pass(told);
                    silent = 0;
                } else if (++silent > SILENT_WAITS) {
                    statement.execute(LISTEN);
                    silent = 0;
                }
            }
            // The connection goes back to the pool.
            statement.execute("unlisten *");
        }
    }

    private void pass(PGNotification[] told) {
        boolean access = false;
        for (PGNotification one : told) {
            if (one.getName().equals("otklik_access")) {
                access = true;
            } else {
                Change.told(one.getParameter()).ifPresent(streams::tell);
            }
        }
        if (access) {
            lookWhoIsThere();
        }
    }

    private void lookWhoIsThere() {
        try {
            streams.look();
        } catch (RuntimeException e) {
            log.warn("Whoever has signed out is looked for later: {}", e.toString());
        }
    }
}
