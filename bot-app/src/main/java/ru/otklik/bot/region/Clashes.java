package ru.otklik.bot.region;

import ru.otklik.dialogs.territory.Clash;

/** Finds territories that lie to each other as no two can. */
final class Clashes {
    private final ConfigFolder folder;
    private final TerritoriesFile territories;

    Clashes(ConfigFolder folder, TerritoriesFile territories) {
        this.folder = folder;
        this.territories = territories;
    }

    /** Notes what it finds, where the second of two stands. */
    void check() {
        for (Clash clash : Clash.among(territories.boundaries())) {
            int first = territories.known().line(clash.first().id());
            folder.mistake(
                    TerritoriesFile.NAME,
                    territories.known().line(clash.second().id()),
                    "%s",
                    switch (clash) {
                        case Clash.Overlap overlap ->
                            "территория «%s» накладывается на «%s» из строки %d, общего %d %%: соседние должны только касаться"
                                    .formatted(
                                            overlap.second().name(),
                                            overlap.first().name(),
                                            first,
                                            percent(overlap.share()));
                        case Clash.Outside outside ->
                            "территория «%s» — часть «%s» из строки %d, но внутри лежит только %d %% её"
                                    .formatted(
                                            outside.second().name(),
                                            outside.first().name(),
                                            first,
                                            percent(outside.share()));
                    });
        }
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
