package ru.otklik.bot.pages.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
                        messengers.account(known.page()), known.id().value()));
    }

    void run(List<Line> lines) throws InterruptedException {
        BlockingQueue<Candidate> checked = new LinkedBlockingQueue<>();
        Semaphore asking = new Semaphore(ASKED_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                lines.stream()
                        .map(reader::read)
                        .forEach(candidate -> threads.execute(() -> checked.add(check(candidate, asking))));
                settle(checked, lines.size());
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

    private void settle(BlockingQueue<Candidate> checked, int total) throws InterruptedException {
        for (int done = 0; done < total; ) {
            List<Candidate> some = new ArrayList<>();
            Candidate first = checked.poll(2, TimeUnit.SECONDS);
            if (first == null) {
                rows.seen(id);
                continue;
            }
            some.add(first);
            checked.drainTo(some, SAVED_AT_ONCE - 1);
            rows.add(id, save(some));
            done += some.size();
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
