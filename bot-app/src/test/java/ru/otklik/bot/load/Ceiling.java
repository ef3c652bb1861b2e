package ru.otklik.bot.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** How many bare steps a second the database bears. */
final class Ceiling {
    private static final int CHATS = 200;

    private Ceiling() {}

    /** @param connections each makes one step after the other */
    static double measure(DataSource database, int connections, Duration time)
            throws InterruptedException, ExecutionException {
        List<Future<Long>> loops = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                int number = i;
                loops.add(threads.submit(() -> loop(database, number, start + time.toNanos())));
            }
            long steps = 0;
            for (Future<Long> loop : loops) {
                steps += loop.get();
            }
            return steps / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long loop(DataSource database, int number, long end) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BareStep step = new BareStep(connection);
            String page = "bare-" + number;
            step.know(page, chats(number, 0, CHATS));
            long steps = 0;
            for (int i = 0; System.nanoTime() < end; i += BareStep.BATCH) {
                steps += step.run(page, chats(number, i, i + BareStep.BATCH));
            }
            return steps;
        }
    }

    /** Each loop's stand together, so that it takes what it has stored itself. */
    private static List<String> chats(int loop, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(chat -> "%03d-%03d".formatted(loop, chat % CHATS))
                .toList();
    }
}
