package ru.otklik.bot.pages.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.region.Region;

/** {@link PageImport}: one at a time on a node, so that the messengers are not asked by more than one of them. */
@Component
class Importing implements PageImport, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Importing.class);
    private static final int LONGEST_NAME = 120;

    private final Region region;
    private final PageDirectory directory;
    private final PageBook book;
    private final Messengers messengers;
    private final ImportRows rows;
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("import-", 0).factory());

    Importing(Region region, PageDirectory directory, PageBook book, Messengers messengers, ImportRows rows) {
        this.region = region;
        this.directory = directory;
        this.book = book;
        this.messengers = messengers;
        this.rows = rows;
    }

    @Override
    public long begin(String file, byte[] csv, String by) {
        Begun begun = open(file, csv, by);
        if (begun.lines() != null) {
            inTurn.execute(() -> {
                try {
                    goOn(begun, by);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return begun.id();
    }

    @Override
    public Import run(String file, byte[] csv, String by) throws InterruptedException {
        Begun begun = open(file, csv, by);
        goOn(begun, by);
        return rows.find(begun.id()).orElseThrow();
    }

    @Override
    public Row one(Map<String, String> fields, String by) throws InterruptedException {
        return new OneImport(region, directory, book, messengers, rows, 0, by).alone(Spreadsheet.Line.of(fields));
    }

    @Override
    public Optional<Import> find(long id) {
        return rows.find(id);
    }

    @Override
    public List<Import> latest() {
        return rows.latest();
    }

    /** @param lines null if the file can't be read */
    private record Begun(long id, @Nullable List<Spreadsheet.Line> lines) {}

    private Begun open(String file, byte[] csv, String by) {
        String name = file.length() > LONGEST_NAME ? file.substring(0, LONGEST_NAME) : file;
        try {
            Spreadsheet.Table table = Spreadsheet.read(csv);
            List<Spreadsheet.Line> lines = table.lines();
            return new Begun(rows.begin(name, by, lines.size(), table.passedOver()), lines);
        } catch (Spreadsheet.Unreadable e) {
            long id = rows.begin(name, by, 0, List.of());
            rows.finish(id, e.getMessage());
            return new Begun(id, null);
        }
    }

    private void goOn(Begun begun, String by) throws InterruptedException {
        if (begun.lines() == null) {
            return;
        }
        try {
            new OneImport(region, directory, book, messengers, rows, begun.id(), by).run(begun.lines());
            rows.finish(begun.id(), null);
            log.info("Import {} of {} pages is done", begun.id(), begun.lines().size());
        } catch (RuntimeException e) {
            // The cause may quote a row.
            log.error("Import {} broke off: {}", begun.id(), e.getClass().getName());
            rows.finish(begun.id(), "Импорт прервался на сбое базы. Повторите его: что уже сохранено, не изменится.");
        }
    }

    @Override
    public void close() {
        inTurn.shutdownNow();
    }
}
