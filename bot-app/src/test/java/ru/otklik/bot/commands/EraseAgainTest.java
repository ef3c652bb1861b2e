package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.personal.People;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.Stores;
import ru.otklik.bot.support.Traces;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** A backup from before an erasure is restored, and who was erased since is erased again, by the commands that the operators have. */
class EraseAgainTest {
    private static final PageId PAGE = new PageId("demo-telegram");
    private static final Resident ERASED =
            new Resident("erased", "Перепёлкина", "8 913 555-41-87", "сиреневый бегемотик", "содержимое-справки-4417");
    private static final Resident OTHER =
            new Resident("other", "Куропаткина", "8 913 000-00-00", "жёлтый жираф", "чужая справка");

    private record Resident(String id, String family, String phone, String words, String file) {
        String says() {
            return "%s Зоряна, %s, %s".formatted(family, phone, words);
        }
    }

    private final Console console = new Console();

    @TempDir
    private Path folder;

    @Test
    void whoWasErasedSinceTheBackupIsErasedAgain() throws IOException {
        Stores stores = Stores.forApplication();
        JdbcClient jdbc = JdbcClient.create(stores.dataSource());
        String keys = console.key();
        String[] setting = {"otklik.keys=" + keys, "db-scheduler.polling-interval=1s"};
        ChatRef erased;
        try (Application application = Application.start(stores, setting)) {
            erased = writes(ERASED, List.of(), application, jdbc);
            writes(OTHER, List.of(erased), application, jdbc);
        }
        List<String> marks =
                List.of(ERASED.family(), "перепелкин", ERASED.words(), ERASED.phone(), ERASED.file(), erased.chat());
        String backup = stores.backup();

        try (Application application = Application.start(stores, setting)) {
            application.bean(People.class).erase(erased);
            awaitNothingDue(jdbc);
        }
        assertThat(Traces.of(marks, stores.dataSource())).isEmpty();
        Path digests = folder.resolve("erased.txt");
        Files.writeString(digests, printed(stores, keys, "personal", "--erased"));
        assertThat(Files.readAllLines(digests)).hasSize(1).allMatch(line -> line.matches("[0-9a-f]{64}"));

        stores.restore(backup);
        assertThat(Traces.of(marks, stores.dataSource()))
                .as("back with the backup")
                .contains(
                        "chat.chat",
                        "inbound.chat",
                        "report.words",
                        "report.chat",
                        "handover.chat",
                        "media.bytes",
                        "delivery.chat");

        assertThat(printed(stores, keys, "personal", "--erase-again", digests.toString()))
                .contains("Отпечатков: 1, вернулись: 1.");
        try (Application _ = Application.start(stores, setting)) {
            awaitNothingDue(jdbc);
        }
        assertThat(Traces.of(marks, stores.dataSource())).isEmpty();
        assertThat(Traces.of(List.of(OTHER.words()), stores.dataSource()))
                .as("somebody else's")
                .contains("report.words");
        assertThat(printed(stores, keys, "personal", "--erase-again", digests.toString()))
                .contains("Отпечатков: 1, вернулись: 0.");
    }

    /** Writes to the bot, has a report with a file, and talks to a person. */
    private static ChatRef writes(Resident resident, List<ChatRef> before, Application application, JdbcClient jdbc) {
        RestClient.create()
                .post()
                .uri(application.uri("/sandbox/api/telegram/%s/%s/text".formatted(PAGE, resident.id())))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"%s\"}".formatted(resident.says()))
                .retrieve()
                .toBodilessEntity();
        ChatRef chat = await().atMost(Duration.ofMinutes(1))
                .until(() -> heardOf(before, jdbc), Optional::isPresent)
                .orElseThrow();
        byte[] bytes = resident.file().getBytes(StandardCharsets.UTF_8);
        Media.Kept.Stored file =
                (Media.Kept.Stored) application.bean(Media.class).keep(bytes, "Справка.txt", "text/plain");
        application.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            application
                    .bean(Reports.class)
                    .register(new NewReport(
                            chat,
                            "m-" + resident.id(),
                            true,
                            resident.family(),
                            resident.says(),
                            new TopicId("street-light"),
                            new Place("ул. Дальняя, 5", new Point(33, 44), new TerritoryId("center")),
                            List.of(file.id()),
                            List.of(new Field("phone", "Телефон", resident.phone())),
                            null,
                            "ru"));
            Handovers handovers = application.bean(Handovers.class);
            handovers.begin(chat, resident.family(), true, "ru");
            handovers.residentSaid(chat, resident.says(), List.of());
        });
        return chat;
    }

    private static void awaitNothingDue(JdbcClient jdbc) {
        // Its minute has come.
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'finish-erasures'")
                .update();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> jdbc.sql("select count(*) from erasure_due")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** The chat of whoever wrote last, once the bot has thought about it. */
    private static Optional<ChatRef> heardOf(List<ChatRef> before, JdbcClient jdbc) {
        return jdbc
                .sql("select distinct chat from inbound where page = :page and status = 'DONE' and chat <> ''")
                .param("page", PAGE.value())
                .query((rs, _) -> new ChatRef(PAGE, rs.getString(1)))
                .list()
                .stream()
                .filter(chat -> !before.contains(chat))
                .findFirst();
    }

    private String printed(Stores stores, String keys, String... args) {
        console.clear();
        assertThat(console.runWith(stores, keys, args)).as(console::wrong).isZero();
        return console.printed();
    }
}
