package ru.otklik.bot.load;

import java.time.Duration;

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
     */
    record Application(
            Measured measured,
            double applicationCpu,
            double postgresCpu,
            double emulatorsCpu,
            double residentMegabytes,
            double peakMegabytes,
            double commits,
            double rows) {
        static Application of(Measured measured, Snapshot before, Snapshot after) {
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
                    rows.written() / steps);
        }

        private static double cores(Duration before, Duration after, Measured measured) {
            return after.minus(before).toNanos() / 1e9 / measured.seconds();
        }
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
                | steps missed because everybody waited / without an answer for 30 s | %d / %d | | %d / %d |
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
                        m.missed(),
                        m.unanswered(),
                        alone.missed(),
                        alone.unanswered());
    }
}
