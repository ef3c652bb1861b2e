package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Landmark;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Reads {@code landmarks.csv}, which may be missing: what people name instead of an address. */
final class LandmarksFile {
    static final String NAME = "landmarks.csv";

    private static final List<String> COLUMNS = List.of("settlement", "name", "territory", "lat", "lon", "also");

    private final ConfigFolder folder;
    private final Rows table;

    LandmarksFile(ConfigFolder folder, Known<TerritoryId> territories) {
        this.folder = folder;
        this.table = new Rows(folder, NAME, COLUMNS, territories);
    }

    /** A landmark and the line it stands on. */
    record Row(Landmark landmark, int line) {
        Stream<Spot> spot() {
            return Spot.of(NAME, line, landmark.territory(), landmark.point());
        }
    }

    List<Row> read() {
        List<Row> landmarks = new ArrayList<>();
        if (folder.has(NAME)) {
            folder.text(NAME)
                    .ifPresent(text -> table.read(text, (record, line) -> {
                        Landmark landmark = landmark(record, line);
                        if (landmark != null) {
                            landmarks.add(new Row(landmark, line));
                        }
                    }));
        }
        return landmarks;
    }

    private @Nullable Landmark landmark(CSVRecord row, int line) {
        String settlement = row.get(0);
        String name = row.get(1);
        if (settlement.isEmpty()) {
            table.mistake(line, "не указан населённый пункт (settlement)");
        }
        if (name.isEmpty()) {
            table.mistake(line, "не указано, что это за место (name)");
        }
        table.once(line, settlement, name);
        TerritoryId territory = table.territory(row.get(2), line);
        Point point = table.point(row.get(3), row.get(4), line);
        if (settlement.isEmpty() || name.isEmpty()) {
            return null;
        }
        return new Landmark(settlement, name, table.last(row), territory, point);
    }
}
