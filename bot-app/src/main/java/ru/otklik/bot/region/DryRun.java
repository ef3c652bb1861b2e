package ru.otklik.bot.region;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.StandardEnvironment;

/** Reads a region's files to see what they would do. */
public final class DryRun {
    private DryRun() {}

    /** @param instead files that stand for those of the folder, by their names in it ({@code routing.yml}) */
    public static ReadRegion read(Path folder, Map<String, Path> instead) {
        try {
            return new ReadRegion.Good(
                    new RegionReader(new ConfigFolder(folder, instead), new StandardEnvironment()).read());
        } catch (RegionRefused refused) {
            List<String> mistakes = refused.mistakes().stream()
                    .map(mistake -> named(mistake, refused.folder(), instead))
                    .toList();
            return new ReadRegion.Bad(mistakes);
        }
    }

    private static String named(Mistake mistake, Path folder, Map<String, Path> instead) {
        Path other = instead.get(mistake.file());
        return other == null
                ? folder + File.separator + mistake
                : new Mistake(other.toString(), mistake.line(), mistake.reason()).toString();
    }
}
