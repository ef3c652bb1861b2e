package ru.otklik.bot.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What residents call the pages. A messenger knows that of its own pages, the emulators know tokens alone; so the names are taken from
 * {@code pages.yml}, and a page keeps its id where that file says nothing. Whether the file is right is judged elsewhere.
 */
@Component
@Profile("sandbox")
class PageNames {
    private final Map<String, String> names;

    PageNames(@Value("${otklik.config:config}") String config) {
        names = read(Path.of(config, "pages.yml"));
    }

    /** The same page, named as residents know it unless its messenger already does so. */
    PageView named(PageView page) {
        return page.name().equals(page.id())
                ? new PageView(page.id(), names.getOrDefault(page.id(), page.id()), page.residents())
                : page;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> names = new HashMap<>();
        try (var reader = Files.newBufferedReader(file)) {
            Object pages = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (pages instanceof List<?> list) {
                for (Object entry : list) {
                    if (entry instanceof Map<?, ?> page
                            && page.get("id") instanceof String id
                            && page.get("name") instanceof String name) {
                        names.put(id, name);
                    }
                }
            }
        } catch (IOException | YAMLException noNames) {
            return Map.of();
        }
        return names;
    }
}
