package ru.otklik.bot.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.PropertyResolver;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.plainwords.PlainWords;

/** Everything that is made of a region's files, all of the same files. */
record Snapshot(ConfigFiles files, Region region, Languages languages, PlainWords plainWords, RegionMap map) {
    /**
     * @param named by which the folder is called in mistakes
     * @throws RegionRefused with all mistakes, if there is any
     */
    static Snapshot read(Path named, ConfigFiles files, PropertyResolver placeholders) {
        Region region = new RegionReader(new ConfigFolder(named, files), placeholders).read();
        List<Mistake> mistakes = new ArrayList<>();
        Languages languages = Spoken.of(region, mistakes::add).orElse(null);
        if (languages == null) {
            throw new RegionRefused(named, mistakes.stream().sorted().toList());
        }
        return new Snapshot(
                files,
                region,
                languages,
                new PlainWords(region.plainWords()),
                new RegionMap(files.text(TerritoriesFile.NAME).orElse("")));
    }
}
