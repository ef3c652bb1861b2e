package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.TerritoryId;

/** Reads {@code pages.yml}, the only file with placeholders such as <code>${OTKLIK_VK_TOKEN:}</code>. */
final class PagesFile {
    static final String NAME = "pages.yml";

    private final PropertyResolver placeholders;
    private final Known<AgencyId> agencies;
    private final Known<TerritoryId> territories;
    private final Known<PageId> known = new Known<>("нет такой страницы", PageId::new);

    PagesFile(PropertyResolver placeholders, Known<AgencyId> agencies, Known<TerritoryId> territories) {
        this.placeholders = placeholders;
        this.agencies = agencies;
        this.territories = territories;
    }

    List<Page> read(ConfigFolder folder) {
        List<Page> pages = new ArrayList<>();
        Fields.listOf(folder, NAME)
                .ifPresentOrElse(
                        entries -> entries.forEach(entry -> {
                            Page page = page(entry.with(placeholders::resolveRequiredPlaceholders));
                            if (page != null) {
                                pages.add(page);
                            }
                        }),
                        known::incomplete);
        return pages;
    }

    Known<PageId> known() {
        return known;
    }

    private @Nullable Page page(Fields entry) {
        PageId id = known.declared(entry);
        String messenger = entry.required("messenger");
        String name = entry.required("name");
        AgencyId agency = agencies.required(entry, "agency");
        TerritoryId territory = territories.optional(entry, "territory");
        String token = entry.optional("token");
        if (id == null || messenger == null || name == null || agency == null) {
            return null;
        }
        return new Page(id, messenger, name, agency, territory, new Secret(token == null ? "" : token), entry.others());
    }
}
