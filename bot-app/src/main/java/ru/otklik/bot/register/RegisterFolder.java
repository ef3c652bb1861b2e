package ru.otklik.bot.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The unpacked register: dictionaries in the folder itself, the files of a region in a folder of its number. Files are called by the name of
 * their table, a date and a GUID: {@code AS_HOUSES_20240905_….XML}.
 */
final class RegisterFolder {
    private final Path dictionaries;
    private final Path region;

    /**
     * @param region its two digits; the folder of the region itself may be given, too
     * @throws RegisterRefused if there is no such folder
     */
    RegisterFolder(Path folder, String region) {
        this.dictionaries = folder;
        this.region = Files.isDirectory(folder.resolve(region)) ? folder.resolve(region) : folder;
        if (!Files.isDirectory(folder)) {
            throw new RegisterRefused(folder, 0, "нет такой папки");
        }
    }

    /** @throws RegisterRefused if there is none or more than one */
    Path ofRegion(String table) {
        return in(region, table)
                .orElseThrow(() -> new RegisterRefused(region, 0, "нет файла %s_….XML".formatted(table)));
    }

    Optional<Path> dictionary(String table) {
        return in(dictionaries, table);
    }

    private static Optional<Path> in(Path folder, String table) {
        Pattern name = Pattern.compile(table + "_\\d{8}_.*\\.xml", Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                throw new RegisterRefused(folder, 0, "файлов %s_….XML несколько, оставьте один".formatted(table));
            }
            return found.stream().findFirst();
        } catch (IOException e) {
            throw new RegisterRefused(folder, 0, "папка не читается: " + e.getMessage());
        }
    }
}
