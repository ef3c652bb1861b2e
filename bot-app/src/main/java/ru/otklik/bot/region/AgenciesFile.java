package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.routing.AgencyId;

/** Reads {@code agencies.yml}. */
final class AgenciesFile {
    static final String NAME = "agencies.yml";

    private final Known<AgencyId> known = new Known<>("нет такого ведомства", AgencyId::new);
    private final List<Agency> agencies = new ArrayList<>();
    private final Set<AgencyId> approved = new HashSet<>();

    private AgenciesFile() {}

    static AgenciesFile read(ConfigFolder folder) {
        AgenciesFile file = new AgenciesFile();
        Fields.listOf(folder, NAME).ifPresentOrElse(file::read, file.known::incomplete);
        return file;
    }

    List<Agency> agencies() {
        return agencies;
    }

    /** Those whose answers a chief approves. */
    Set<AgencyId> approved() {
        return approved;
    }

    Known<AgencyId> known() {
        return known;
    }

    private void read(List<Fields> entries) {
        Map<Fields, AgencyId> ids = new HashMap<>();
        for (Fields entry : entries) {
            AgencyId id = known.declared(entry);
            if (id != null) {
                ids.put(entry, id);
                entry.stands(id.value(), "");
            }
        }
        Map<AgencyId, AgencyId> parents = new HashMap<>();
        for (Fields entry : entries) {
            AgencyId id = ids.get(entry);
            String name = entry.required("name");
            AgencyId parent = known.optional(entry, "parent");
            if (entry.flag("approval") && id != null) {
                approved.add(id);
            }
            entry.nothingElse();
            if (id != null && parent != null) {
                parents.put(id, parent);
                if (Parents.goRound(id, parents)) {
                    entry.mistake("parent", "ведомство «%s» подчинено само себе", id);
                }
            }
            if (id != null && name != null) {
                agencies.add(new Agency(id, name, parent));
            }
        }
    }
}
