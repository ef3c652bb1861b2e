package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The shipped region with pages of a harness. */
public final class RegionFolder {
    private static final Path SHIPPED = Path.of("config");
    private static final String CURATOR = "cur";

    private RegionFolder() {}

    /**
     * A page without a token, which the emulated messenger stands in for.
     *
     * @param messenger {@code telegram} or {@code vk}
     * @param intake {@code poll} or {@code push}
     */
    public record Page(String id, String messenger, String intake) {}

    /** Copies the region to a folder, where it has these pages alone. */
    public static Path write(Path folder, List<Page> pages) {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.writeString(folder.resolve("pages.yml"), yaml(pages));
            // Its rules of single pages name the shipped ones.
            var rules = Files.readAllLines(SHIPPED.resolve("routing.yml"));
            rules.removeIf(line -> line.startsWith("-") && line.contains("page:"));
            Files.write(folder.resolve("routing.yml"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static String yaml(List<Page> pages) {
        var yaml = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            yaml.append("- id: ").append(page.id()).append('\n');
            yaml.append("  messenger: ").append(page.messenger()).append('\n');
            yaml.append("  name: Страница ").append(i + 1).append('\n');
            yaml.append("  agency: ").append(CURATOR).append('\n');
            yaml.append("  intake: ").append(page.intake()).append('\n');
            if (page.messenger().equals("vk")) {
                yaml.append("  group-id: ").append(200_000_001 + i).append('\n');
            }
        }
        return yaml.toString();
    }
}
