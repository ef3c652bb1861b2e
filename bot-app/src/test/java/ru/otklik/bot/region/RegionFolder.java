package ru.otklik.bot.region;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** A small sound region in a folder of its own, whose files a test replaces one by one. */
final class RegionFolder {
    static final String SQUARE = "[[[41.30, 56.20], [41.40, 56.20], [41.40, 56.26], [41.30, 56.26], [41.30, 56.20]]]";

    private static final Map<String, String> FILES = Map.ofEntries(
            entry("region.yml", """
            name: Заречный район
            time-zone: Europe/Moscow
            consent-version: 2026-11-22
            outside-advice: Напишите через Госуслуги.
            curator: cur
            """),
            entry("agencies.yml", """
            - id: cur
              name: ЦУР
            - id: gorsvet
              name: Горсвет
              parent: cur
            """),
            entry("topics.yml", """
            groups:
              - id: lighting
                name: Освещение
            topics:
              - id: street-light
                group: lighting
                name: Не горят фонари
                about: уличное освещение
                answer-days: 4
                examples:
                  - не горят фонари
            """),
            entry("routing.yml", """
            - group: lighting
              agency: gorsvet
            """),
            entry("pages.yml", """
            - id: demo-telegram
              messenger: telegram
              name: Заречный на связи
              agency: cur
              token: ${DEMO_TOKEN:}
            """),
            entry("territories.geojson", geojson(feature("center", SQUARE))),
            entry("streets.csv", """
            settlement,kind,street,houses,territory,lat,lon
            Заречный,ул.,Ленина,1-60,center,56.2301,41.3502
            """),
            entry("texts/ru.yml", """
            greeting: Здравствуйте!
            """),
            entry("danger.yml", """
            words:
              газ: газ газом
            dangers:
              - id: gas
                say:
                  ru: Звоните 104.
                  en: Call 104.
                lasting: да
                signs:
                  - пахн* <газ>
                unless:
                  - датчик*
            """));

    private final Path path;
    private final MockEnvironment environment = new MockEnvironment();

    RegionFolder(Path path) {
        this.path = path;
        FILES.forEach(this::with);
    }

    static String geojson(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [\n%s\n]}".formatted(String.join(",\n", features));
    }

    static String feature(String id, String coordinates) {
        return """
                {"properties": {"id": "%s", "name": "Район"},
                 "geometry": {"type": "Polygon", "coordinates":
                  %s}}""".formatted(id, coordinates);
    }

    RegionFolder with(String file, String content) {
        return withBytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    RegionFolder withBytes(String file, byte[] content) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegionFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegionFolder withProperty(String name, String value) {
        environment.setProperty(name, value);
        return this;
    }

    static String sound(String file) {
        return FILES.getOrDefault(file, "");
    }

    Region read() {
        return new RegionReader(path, environment).read();
    }

    List<String> mistakes() {
        return catchThrowableOfType(RegionRefused.class, this::read).mistakes().stream()
                .map(Mistake::toString)
                .toList();
    }
}
