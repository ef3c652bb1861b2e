package ru.otklik.bot.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the harness has measured.
 *
 * @param ceiling bare steps a second
 * @param alone the emulators with a client that only echoes
 */
record Figures(Application application, double ceiling, double bareCommits, double bareRows, Measured alone) {
    private static final double MEGABYTE = 1 << 20;

    /**
     * @param applicationCpu cores used, 1 being one whole core
     * @param emulatorsCpu of the emulators and the residents, which are one process
     * @param commits for each answered step
     * @param rows written for each answered step
     * @param acknowledged what messengers waited for the answer to what they brought; null where updates are polled
     */
    record Application(
            Measured measured,
            double applicationCpu,
            double postgresCpu,
            double emulatorsCpu,
            double residentMegabytes,
            double peakMegabytes,
            double commits,
            double rows,
            @Nullable Acknowledged acknowledged) {
        static Application of(Measured measured, Snapshot before, Snapshot after, @Nullable Acknowledged acknowledged) {
            double steps = measured.done() * measured.seconds();
            Rows rows = after.rows().since(before.rows());
            return new Application(
                    measured,
                    cores(before.application().cpu(), after.application().cpu(), measured),
                    cores(before.postgres(), after.postgres(), measured),
                    cores(before.emulators().cpu(), after.emulators().cpu(), measured),
                    after.application().residentBytes() / MEGABYTE,
                    after.application().peakBytes() / MEGABYTE,
                    rows.commits() / steps,
                    rows.written() / steps,
                    acknowledged);
        }

        private static double cores(Duration before, Duration after, Measured measured) {
            return after.minus(before).toNanos() / 1e9 / measured.seconds();
        }
    }

    private String acknowledgedRow() {
        Acknowledged waited = application.acknowledged();
        return waited == null
                ? ""
                : "| acknowledged to the messenger within, p50 / p99 / max, ms | %.1f / %.1f / %.0f | | |\n"
                        .formatted(waited.p50(), waited.p99(), waited.max());
    }

    /** In Markdown, which is readable as it stands. */
    String table(LoadOptions options) {
        Measured m = application.measured();
        return """
                %d residents on %d pages (%s), %d steps/s offered, fsync on, %d CPUs

                | what | the application | bare SQL, %d connections | emulators alone |
                |---|--:|--:|--:|
                | steps/s | %.0f | %.0f | %.0f |
                | of the ceiling | %.0f %% | 100 %% | |
                | p50 / p95 / p99 / max, ms | %.0f / %.0f / %.0f / %.0f | | %.0f / %.0f / %.0f / %.0f |
                | commits and rows written per step | %.1f, %.1f | %.1f, %.1f | |
                | CPU: application / PostgreSQL / emulators with residents, cores | %.2f / %.2f / %.2f | | |
                | application's memory, peak, MB | %.0f, %.0f | | |
                %s| steps missed because everybody waited / without an answer for 30 s | %d / %d | | %d / %d |
                """.formatted(
                        options.residents(),
                        options.pages(),
                        options.intake(),
                        options.rate(),
                        Runtime.getRuntime().availableProcessors(),
                        options.connections(),
                        m.done(),
                        ceiling,
                        alone.done(),
                        100 * m.done() / ceiling,
                        m.p50(),
                        m.p95(),
                        m.p99(),
                        m.max(),
                        alone.p50(),
                        alone.p95(),
                        alone.p99(),
                        alone.max(),
                        application.commits(),
                        application.rows(),
                        bareCommits,
                        bareRows,
                        application.applicationCpu(),
                        application.postgresCpu(),
                        application.emulatorsCpu(),
                        application.residentMegabytes(),
                        application.peakMegabytes(),
                        acknowledgedRow(),
                        m.missed(),
                        m.unanswered(),
                        alone.missed(),
                        alone.unanswered());
    }
}
