package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Step;

/** Ten thousand residents who do anything at any moment. Each is told by its seed, so that a failure can be walked again. */
class RandomWalkTest {
    private static final int RESIDENTS = 10_000;
    private static final int MOST_ACTIONS = 25;

    @Test
    void nobodyIsLeftWithoutAWayOnAndEverySubmittedReportIsComplete() {
        // A parallel stream within a test that is run side by side with others has one thread.
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Void>> walks = IntStream.range(0, RESIDENTS)
                    .mapToObj(seed -> CompletableFuture.runAsync(() -> walk(seed), cores))
                    .toList();
            walks.forEach(CompletableFuture::join);
        }
    }

    private static void walk(int seed) {
        Wanderer wanderer = new Wanderer(seed);
        for (int i = 0; i < MOST_ACTIONS; i++) {
            wanderer.doesAnything();
        }
        wanderer.cancels();
        // Whoever was beside their report, or with a person, is back at the report and cancels that.
        wanderer.cancels();
        // Another problem of the same message had been waiting.
        wanderer.cancels();
        assertThat(wanderer.step()).as(wanderer::story).isEqualTo(Step.IDLE);
    }
}
