package ru.otklik.bot.configurations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.bot.support.OtklikTest;

/** Nodes with folders of their own on one database, beside the application's own node. */
@OtklikTest
class StoredConfigurationsTest {
    private static final Path SHIPPED = Path.of("config");

    @Autowired
    private Configurations application;

    @Autowired
    private RegionInForce inForce;

    @Autowired
    private VersionRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folders;

    private long first;

    @BeforeEach
    void whatWasInForce() {
        first = application.inForce().orElseThrow().version();
    }

    @AfterEach
    void backToIt() {
        application.useAgain(first, "test");
        transaction.executeWithoutResult(_ -> {
            rows.hold();
            rows.folder(inForce.ofFolder().fingerprint());
        });
    }

    private record Node(RegionInForce region, StoredConfigurations configurations) {}

    @Test
    void aNodeWithTheSameFolderTakesWhatWasPutInForce() {
        Node one = started(folder("same", "# ничего нового"));
        ConfigFiles edited = edited(one, "region.yml", "name: Заречный район", "name: Новый район");
        assertThat(one.configurations().use(edited, one.region().files().fingerprint(), "test"))
                .isInstanceOf(Configurations.Used.Done.class);

        Node other = started(folders.resolve("same"));

        assertThat(name(other)).isEqualTo("name: Новый район");
        assertThat(application.choices(1)).singleElement().matches(choice -> "test".equals(choice.by()));
    }

    @Test
    void aChangedFolderWinsOverWhatWasPutInForceBefore() {
        Node one = started(folder("old", "# старая папка"));
        one.configurations()
                .use(
                        edited(one, "region.yml", "name: Заречный район", "name: Новый район"),
                        one.region().files().fingerprint(),
                        "test");

        Node other = started(folder("new", "# новая папка"));
        one.configurations().look();

        assertThat(name(other)).isEqualTo("name: Заречный район");
        assertThat(one.region().files().text("region.yml").orElseThrow()).contains("# новая папка");
        assertThat(application.choices(1)).singleElement().matches(Configurations.Choice::isOfFolder);
    }

    @Test
    void everyNodeHearsOfItWithinSeconds() {
        Node one = started(folder("node", "# узел"));
        ConfigFiles edited = edited(one, "region.yml", "# узел", "# узел 2");

        one.configurations().use(edited, one.region().files().fingerprint(), "test");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inForce.files().fingerprint()).isEqualTo(edited.fingerprint()));
    }

    @Test
    void whatAReleaseCannotReadLeavesTheOldOneInForceAndIsTold() {
        Node one = started(folder("sound", "# цело"));
        long broken = transaction.execute(_ -> {
            rows.hold();
            long version = rows.insert(one.region()
                    .files()
                    .with(Map.of(
                            "routing.yml", "- {topic: no-such, agency: gorsvet}".getBytes(StandardCharsets.UTF_8))));
            rows.choose(version, "test");
            return version;
        });

        one.configurations().look();

        assertThat(one.region().files().text("region.yml").orElseThrow()).contains("# цело");
        assertThat(one.configurations().trouble())
                .hasValueSatisfying(told -> assertThat(told).contains("Версию " + broken, "routing.yml:1"));
    }

    @Test
    void onlyWhatWasMadeOfTheVersionInForceIsTaken() {
        Node one = started(folder("base", "# основа"));
        ConfigFiles edited = edited(one, "region.yml", "# основа", "# другая основа");

        assertThat(one.configurations().use(edited, "another", "test"))
                .isInstanceOf(Configurations.Used.Outdated.class);
        assertThat(one.configurations()
                        .use(one.region().files(), one.region().files().fingerprint(), "test"))
                .isInstanceOf(Configurations.Used.Same.class);
        assertThat(one.configurations().use(edited(one, "region.yml", "curator: cur", "curator: nobody"), "", "test"))
                .isInstanceOfSatisfying(
                        Configurations.Used.Mistaken.class,
                        mistaken -> assertThat(mistaken.mistakes())
                                .singleElement()
                                .asString()
                                .startsWith("region.yml:"));
        assertThat(one.configurations().useAgain(999_999, "test"))
                .isInstanceOf(Configurations.Used.NoSuchVersion.class);
    }

    @Test
    void whoeverWorksDuringAChangeSeesOneRegion() {
        Node one = started(folder("pinned", "# раньше"));
        ConfigFiles edited = edited(one, "region.yml", "# раньше", "# позже");

        List<String> seen = one.region().during(() -> {
            String before = one.region().files().fingerprint();
            one.region().change(edited, _ -> {});
            return List.of(before, one.region().files().fingerprint());
        });

        assertThat(seen).hasSize(2).containsOnly(seen.getFirst());
        assertThat(one.region().files().fingerprint()).isEqualTo(edited.fingerprint());
    }

    private static String name(Node node) {
        return node.region()
                .files()
                .text("region.yml")
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("name:"))
                .map(line -> line.replaceAll("\\s+#.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static ConfigFiles edited(Node node, String file, String from, String to) {
        String text = node.region().files().text(file).orElseThrow();
        assertThat(text).contains(from);
        return node.region().files().with(Map.of(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8)));
    }

    private Node started(Path folder) {
        RegionInForce region = new RegionInForce(folder, environment);
        StoredConfigurations node = new StoredConfigurations(region, _ -> {}, rows, transaction);
        node.started();
        node.look();
        return new Node(region, node);
    }

    private Path folder(String name, String remark) {
        Path folder = folders.resolve(name);
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Files.writeString(
                    folder.resolve("region.yml"), Files.readString(SHIPPED.resolve("region.yml")) + remark + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
