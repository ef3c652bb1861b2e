package ru.otklik.bot.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds and changes many pages at once, from a spreadsheet. Doing it again with the same file changes nothing. */
public interface PageImport {
    /**
     * Begins in the background.
     *
     * @param csv UTF-8 or windows-1251, columns separated by semicolons or commas and named by the first line
     * @return by which {@link #find} knows it
     */
    long begin(String file, byte[] csv, String by);

    /** Does it all and returns when it is done. */
    Import run(String file, byte[] csv, String by) throws InterruptedException;

    /**
     * Adds or changes one page, as a row alone. What is not given stays as it was.
     *
     * @param fields by the columns' names: {@code id}, {@code messenger}, {@code name}, {@code agency}, {@code territory},
     *     {@code group-id}, {@code token}, {@code intake}, {@code api-url}
     */
    Row one(Map<String, String> fields, String by) throws InterruptedException;

    Optional<Import> find(long id);

    /** Latest first. */
    List<Import> latest();

    /**
     * @param rows those done so far, by line
     * @param total rows of the file
     * @param passedOver columns of the file that mean nothing here, as its first line calls them; empty if all do
     * @param problem with the file as a whole, in Russian; no row was looked at then
     * @param isLost whether nothing was heard of it for long: its node is gone, the rest wasn't done
     */
    record Import(
            long id,
            String file,
            String by,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int total,
            String passedOver,
            @Nullable String problem,
            boolean isLost,
            List<Row> rows) {
        public boolean isRunning() {
            return finishedAt == null && !isLost;
        }

        public Import with(List<Row> doneSoFar) {
            return new Import(id, file, by, startedAt, finishedAt, total, passedOver, problem, isLost, doneSoFar);
        }

        public long count(Result result) {
            return rows.stream().filter(row -> row.result() == result).count();
        }
    }

    /**
     * What became of a row.
     *
     * @param line in the file, from 1
     * @param page its id as written
     * @param reason in Russian; empty if there is nothing to say
     */
    record Row(int line, String page, Result result, String reason) {
        public boolean isSaved() {
            return result != Result.WRONG && result != Result.UNCHECKED;
        }
    }

    /** What became of a row. */
    enum Result {
        ADDED,
        CHANGED,
        SAME,
        /** Not saved: the row is wrong or its token is. */
        WRONG,
        /** Not saved: its messenger gave no answer. */
        UNCHECKED
    }
}
