package ru.otklik.bot.manypages;

/**
 * What thousands of pages cost one node.
 *
 * @param pages that there are
 * @param connectedWithin seconds from the application's start until every page had been polled
 * @param polled pages that were polled during the idle time
 * @param idle without any message
 * @param traffic with messages
 * @param restart what a stop and a start cost while residents write
 * @param answered messages that were answered within half a minute
 * @param late answers that took longer than a second
 * @param lateUntil seconds from the first message to the last one that was answered late
 * @param p50 milliseconds from a resident's message to the answer in the chat
 */
record PageFigures(
        int pages,
        double connectedWithin,
        int polled,
        Cost idle,
        Cost traffic,
        Restart restart,
        int answered,
        int late,
        double lateUntil,
        double p50,
        double p99,
        double max) {

    /**
     * @param cores of the application, 1 being one whole core
     * @param postgresCores of the database
     * @param emulatorsCores of the emulated messengers, which are no part of the product
     * @param megabytes resident memory of the application's process at the end
     */
    record Cost(double cores, double postgresCores, double emulatorsCores, double megabytes) {}

    /**
     * @param stopped seconds from SIGTERM to the end of the process
     * @param answered messages that were answered, of one on every page
     * @param longest seconds to an answer
     */
    record Restart(double stopped, int answered, double longest) {}

    /** Whether every page was polled and every message answered. */
    boolean complete() {
        return polled == pages && answered == pages && restart.answered() == pages;
    }

    /** In Markdown, which is readable as it stands. */
    String table(PageOptions options) {
        return """
                %d communities and %d bots polled by one node, %d CPUs, JVM options: %s

                | | idle, %d s | %d messages/s, one on every page |
                |---|--:|--:|
                | application, cores | %.2f | %.2f |
                | PostgreSQL / emulators, cores | %.2f / %.2f | %.2f / %.2f |
                | application's resident memory, MB | %.0f | %.0f |
                | pages polled / messages answered | %d of %d | %d of %d |
                | answered within p50 / p99 / max, ms | | %.0f / %.0f / %.0f |
                | later than a second; the last of them written so many seconds after the first message | | %d; %.0f |

                Every page had been polled %.0f s after the start of the application's process. Stopped while residents wrote, it ended %.1f s after SIGTERM; started again at once, it had answered %d of %d messages written before, meanwhile
                and afterwards, the slowest after %.0f s.
                """.formatted(
                        options.vk(),
                        options.telegram(),
                        Runtime.getRuntime().availableProcessors(),
                        options.jvm().isEmpty() ? "none" : "`" + options.jvm() + "`",
                        options.idle(),
                        options.rate(),
                        idle.cores(),
                        traffic.cores(),
                        idle.postgresCores(),
                        idle.emulatorsCores(),
                        traffic.postgresCores(),
                        traffic.emulatorsCores(),
                        idle.megabytes(),
                        traffic.megabytes(),
                        polled,
                        pages,
                        answered,
                        pages,
                        p50,
                        p99,
                        max,
                        late,
                        lateUntil,
                        connectedWithin,
                        restart.stopped(),
                        restart.answered(),
                        pages,
                        restart.longest());
    }
}
