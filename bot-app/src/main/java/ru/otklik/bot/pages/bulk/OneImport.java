package ru.otklik.bot.pages.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Messengers.Checked;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageBook.Saved;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageImport.Result;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.bulk.Spreadsheet.Line;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;

/** Takes the lines of one file to their end: many messengers' answers are awaited at a time, and saved some together. */
final class OneImport {
    /** Of many accounts, each of which may be asked some 20 times a second; more would only strain the line. */
    private static final int ASKED_AT_ONCE = 16;

    private static final int SAVED_AT_ONCE = 50;

    private final RowReader reader;
    private final PageBook book;
    private final Messengers messengers;
    private final ImportRows rows;
    private final long id;
    private final String by;
    /** Whose account it is, by account. */
    private final Map<String, String> accounts = new HashMap<>();

    OneImport(
            Region region,
            PageDirectory directory,
            PageBook book,
            Messengers messengers,
            ImportRows rows,
            long id,
            String by) {
        this.reader = new RowReader(region, directory, messengers);
        this.book = book;
        this.messengers = messengers;
        this.rows = rows;
        this.id = id;
        this.by = by;
        directory.all().stream()
                .filter(known -> known.status() != PageStatus.REMOVED)
                .forEach(known -> accounts.putIfAbsent(
                        messengers.account(known), known.id().value()));
    }

    void run(List<Line> lines) throws InterruptedException {
        Semaphore asking = new Semaphore(ASKED_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                settle(lines.stream()
                        .map(reader::read)
                        .map(candidate -> threads.submit(() -> check(candidate, asking)))
                        .toList());
            } catch (InterruptedException | RuntimeException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    /** A row that belongs to no file. */
    Row alone(Line line) throws InterruptedException {
        Candidate checked = check(reader.read(line), new Semaphore(1));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return save(List.of(checked)).getFirst();
    }

    private Candidate check(Candidate candidate, Semaphore asking) {
        Page page = candidate.page();
        if (page == null) {
            return candidate;
        }
        try {
            asking.acquire();
            try {
                return switch (messengers.check(page)) {
                    case Checked.Good good -> candidate.as(told(page, good));
                    case Checked.Wrong wrong -> candidate.refused(Result.WRONG, wrong.reason());
                    case Checked.Unknown unknown -> candidate.refused(Result.UNCHECKED, unknown.reason());
                };
            } finally {
                asking.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return candidate.refused(Result.UNCHECKED, "импорт прерван");
        } catch (RuntimeException e) {
            return candidate.refused(Result.UNCHECKED, "не вышло спросить мессенджер");
        }
    }

    /** With what the messenger alone knows. */
    static Page told(Page page, Checked.Good good) {
        Map<String, String> settings = new HashMap<>(good.settings());
        settings.putAll(page.settings());
        String name = page.name().isEmpty() ? good.name() : page.name();
        return new Page(
                page.id(),
                page.messenger(),
                name.isEmpty() ? page.id().value() : name,
                page.agency(),
                page.territory(),
                page.token(),
                settings);
    }

    /** In the order of the file, whichever messenger answers first: of two rows with one account the first one has it. */
    private void settle(List<Future<Candidate>> checked) throws InterruptedException {
        for (int done = 0; done < checked.size(); ) {
            if (!ends(checked.get(done))) {
                rows.seen(id);
                continue;
            }
            List<Candidate> some = checked.subList(done, checked.size()).stream()
                    .takeWhile(Future::isDone)
                    .limit(SAVED_AT_ONCE)
                    .map(Future::resultNow)
                    .toList();
            rows.add(id, save(some));
            done += some.size();
        }
    }

    /** Waits a little for it. */
    private static boolean ends(Future<Candidate> check) throws InterruptedException {
        try {
            check.get(2, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Row> save(List<Candidate> some) {
        List<Candidate> wanted = some.stream().map(this::unlessTaken).toList();
        List<Page> pages =
                wanted.stream().map(Candidate::page).filter(Objects::nonNull).toList();
        List<Saved> saved = pages.isEmpty() ? List.of() : book.saveAll(pages, by);
        List<Row> done = new ArrayList<>();
        int next = 0;
        for (Candidate candidate : wanted) {
            done.add(candidate.done(candidate.page() == null ? candidate.result() : result(saved.get(next++))));
        }
        return done;
    }

    private Candidate unlessTaken(Candidate candidate) {
        Page page = candidate.page();
        String account = page == null ? "" : messengers.account(page);
        if (page == null || account.isEmpty()) {
            return candidate;
        }
        @Nullable String holder = accounts.putIfAbsent(account, candidate.id());
        return holder == null || holder.equals(candidate.id())
                ? candidate
                : candidate.refused(
                        Result.WRONG, "эта учётная запись мессенджера уже у страницы «%s»".formatted(holder));
    }

    private static Result result(Saved saved) {
        return switch (saved) {
            case ADDED -> Result.ADDED;
            case CHANGED -> Result.CHANGED;
            case SAME -> Result.SAME;
        };
    }
}
