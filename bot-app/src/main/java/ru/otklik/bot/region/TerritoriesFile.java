package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Area;
import ru.otklik.dialogs.territory.Boundary;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Reads {@code territories.geojson} (RFC 7946): polygons with the properties id, name and perhaps parent. */
final class TerritoriesFile {
    static final String NAME = "territories.geojson";

    private final ConfigFolder folder;
    private final Known<TerritoryId> known = new Known<>("нет такой территории", TerritoryId::new);
    private final List<Boundary> boundaries = new ArrayList<>();

    private record Entry(Fields properties, @Nullable TerritoryId id, List<Area> areas) {}

    private TerritoriesFile(ConfigFolder folder) {
        this.folder = folder;
    }

    static TerritoriesFile read(ConfigFolder folder) {
        TerritoriesFile file = new TerritoriesFile(folder);
        JsonTree.read(folder, NAME).ifPresentOrElse(file::read, file.known::incomplete);
        return file;
    }

    List<Boundary> boundaries() {
        return boundaries;
    }

    Known<TerritoryId> known() {
        return known;
    }

    private void read(Tree tree) {
        if (tree instanceof Tree.Mapping root
                && root.fields().get("features") instanceof Tree.Field(int line, Tree.Items features)) {
            if (features.items().isEmpty()) {
                folder.mistake(NAME, line, "нет ни одной территории: список «features» пуст");
            }
            List<Entry> entries = new ArrayList<>();
            features.items().forEach(feature -> readFeature(feature, entries));
            if (entries.size() < features.items().size() || entries.stream().anyMatch(entry -> entry.id() == null)) {
                known.incomplete();
            }
            readTerritories(entries);
        } else {
            known.incomplete();
            folder.mistake(
                    NAME, tree.line(), "нужен GeoJSON вида {\"type\": \"FeatureCollection\", \"features\": […]}");
        }
    }

    private void readFeature(Tree tree, List<Entry> entries) {
        if (tree instanceof Tree.Mapping feature
                && feature.fields().get("properties") instanceof Tree.Field(int line, Tree.Mapping properties)) {
            Fields fields = new Fields(folder, NAME, properties);
            Tree.Field geometry = feature.fields().get("geometry");
            entries.add(new Entry(
                    fields,
                    known.declared(fields),
                    new Borders(folder, NAME).areas(geometry == null ? feature : geometry.value())));
        } else {
            folder.mistake(NAME, tree.line(), "у территории нет «properties» с полями «id» и «name»");
        }
    }

    private void readTerritories(List<Entry> entries) {
        Map<TerritoryId, TerritoryId> parents = new HashMap<>();
        for (Entry entry : entries) {
            TerritoryId id = entry.id();
            String name = entry.properties().required("name");
            TerritoryId parent = known.optional(entry.properties(), "parent");
            entry.properties().nothingElse();
            if (id != null && parent != null) {
                parents.put(id, parent);
                if (Parents.goRound(id, parents)) {
                    entry.properties().mistake("parent", "территория «%s» лежит сама в себе", id);
                }
            }
            if (id != null && name != null && !entry.areas().isEmpty()) {
                boundaries.add(new Boundary(new Territory(id, name, parent), entry.areas()));
            }
        }
    }
}
