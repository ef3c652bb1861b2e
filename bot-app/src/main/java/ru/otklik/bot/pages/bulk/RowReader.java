package ru.otklik.bot.pages.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.bulk.Spreadsheet.Column;
import ru.otklik.bot.pages.bulk.Spreadsheet.Line;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Makes pages of a spreadsheet's lines, in their order, before any messenger is asked. */
final class RowReader {
    private final Region region;
    private final PageDirectory directory;
    private final Messengers messengers;
    private final Map<String, Integer> lines = new HashMap<>();

    RowReader(Region region, PageDirectory directory, Messengers messengers) {
        this.region = region;
        this.directory = directory;
        this.messengers = messengers;
    }

    /** The line can't become a page. */
    private static final class Mistaken extends Exception {
        private static final long serialVersionUID = 1;

        Mistaken(String reason) {
            super(reason);
        }
    }

    Candidate read(Line line) {
        String id = line.at(Column.ID);
        try {
            return read(line, id);
        } catch (Mistaken e) {
            return Candidate.wrong(line.line(), id, String.valueOf(e.getMessage()));
        }
    }

    private Candidate read(Line line, String written) throws Mistaken {
        if (written.isEmpty()) {
            throw new Mistaken("нет id страницы");
        }
        PageId id = PageId.of(written)
                .orElseThrow(() -> new Mistaken(
                        "id — до 60 строчных латинских букв, цифр, точек, дефисов и подчёркиваний, а не «%s»"
                                .formatted(written)));
        Integer first = lines.putIfAbsent(written, line.line());
        if (first != null) {
            throw new Mistaken("такой id уже стоит в строке %d".formatted(first));
        }
        @Nullable KnownPage old = directory.find(id).orElse(null);
        if (line.filled() > line.columns()) {
            throw new Mistaken("в строке %d значений, а столбцов %d: проверьте разделители и кавычки"
                    .formatted(line.filled(), line.columns()));
        }
        String given = line.at(Column.MESSENGER).toLowerCase(Locale.ROOT);
        String messenger = given.isEmpty() && old != null ? old.page().messenger() : given;
        if (old != null && !old.page().messenger().equals(messenger)) {
            throw new Mistaken("страница с этим id уже есть, и она в другом мессенджере: %s"
                    .formatted(old.page().messenger()));
        }
        Secret token = new Secret(line.at(Column.TOKEN));
        boolean ofTheFile = old != null && old.origin() == Origin.FILE && old.status() != PageStatus.MISSING;
        if (token.isEmpty() && ofTheFile) {
            throw new Mistaken("эта страница описана в pages.yml: остальное меняют там, а здесь — только ключ");
        }
        if (token.isEmpty() && (old == null || !old.hasToken())) {
            throw new Mistaken(
                    line.filled() < line.columns()
                            ? "нет ключа доступа: строка кончается на столбце %d из %d"
                                    .formatted(line.filled(), line.columns())
                            : "нет ключа доступа");
        }
        if (!token.value().matches("\\S*")) {
            throw new Mistaken("в ключе доступа пробел");
        }
        Page page = new Page(
                id,
                messenger,
                name(line, old),
                agency(line.at(Column.AGENCY), old),
                territory(line.at(Column.TERRITORY)),
                token.isEmpty() && old != null ? old.page().token() : token,
                settings(line, old));
        Page wanted = ofTheFile && old != null ? old.page().with(page.token()) : page;
        if (old != null && isOfAnother(old, wanted)) {
            throw new Mistaken("ключ от другой учётной записи мессенджера: для неё нужна новая страница");
        }
        Optional<String> mistake = messengers.mistake(wanted);
        if (mistake.isPresent()) {
            throw new Mistaken(mistake.get());
        }
        return Candidate.good(line.line(), wanted, ofTheFile ? "остальное берётся из pages.yml" : "");
    }

    /** Its chats are known to the old one alone. */
    private boolean isOfAnother(KnownPage old, Page wanted) {
        String before = messengers.account(old);
        String now = messengers.account(wanted);
        return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
    }

    /** What the messenger calls it will do. */
    private static String name(Line line, @Nullable KnownPage old) throws Mistaken {
        String name = line.at(Column.NAME);
        if (name.length() > 120) {
            throw new Mistaken("название длиннее 120 знаков");
        }
        return name.isEmpty() && old != null ? old.page().name() : name;
    }

    private AgencyId agency(String written, @Nullable KnownPage old) throws Mistaken {
        if (written.isEmpty() && old != null) {
            return old.page().agency();
        }
        return region.agencies().stream()
                .filter(agency ->
                        agency.id().value().equals(written) || agency.name().equalsIgnoreCase(written))
                .findFirst()
                .map(Agency::id)
                .orElseThrow(() -> new Mistaken(
                        written.isEmpty() ? "не указано ведомство" : "ведомства «%s» нет".formatted(written)));
    }

    private @Nullable TerritoryId territory(String written) throws Mistaken {
        if (written.isEmpty()) {
            return null;
        }
        return region.gazetteer().territories().stream()
                .filter(territory -> territory.id().value().equals(written)
                        || territory.name().equalsIgnoreCase(written))
                .findFirst()
                .map(Territory::id)
                .orElseThrow(() -> new Mistaken("территории «%s» нет".formatted(written)));
    }

    /** What the line leaves open stays as it was. */
    private static Map<String, String> settings(Line line, @Nullable KnownPage old) {
        Map<String, String> settings =
                new LinkedHashMap<>(old == null ? Map.of() : old.page().settings());
        for (Column column : new Column[] {Column.GROUP_ID, Column.INTAKE, Column.API_URL}) {
            if (!line.at(column).isEmpty()) {
                settings.put(column.title(), line.at(column));
            }
        }
        return settings;
    }
}
