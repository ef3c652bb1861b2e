package ru.otklik.bot.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process uses, from Linux' {@code /proc}. */
public record Usage(Duration cpu, long residentBytes, long peakBytes) {
    /** USER_HZ, which is 100 on every Linux that people run. */
    private static final int TICKS_PER_SECOND = 100;

    private static final int UTIME = 11;

    /** @throws UncheckedIOException if there is no such process */
    public static Usage of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            // The name in brackets may have spaces of its own.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
            return new Usage(
                    Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND),
                    bytes(process, "VmRSS:"),
                    bytes(process, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cores it has kept busy since, 1 being one whole core. */
    public double cores(Usage earlier, Duration time) {
        return (double) cpu.minus(earlier.cpu).toNanos() / time.toNanos();
    }

    private static long bytes(Path process, String field) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .findFirst()
                    .orElse(0L);
        }
    }
}
