package ru.otklik.bot.pages.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.pages.PageImport.Import;
import ru.otklik.bot.pages.PageImport.Result;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.pages.Vitals.Condition;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.support.OtklikTest;

/** Spreadsheets of pages, whose tokens the emulated messengers know. */
@OtklikTest
@ExtendWith(OutputCaptureExtension.class)
class ImportTest {
    private static final String HEAD = "id;messenger;name;agency;territory;group-id;token\n";
    private static final AtomicInteger NEXT = new AtomicInteger(3_100_000);

    @Autowired
    private PageImport pages;

    @Autowired
    private PageDirectory directory;

    @Autowired
    private PageBook book;

    @Autowired
    private Vitals vitals;

    @Autowired
    private JdbcClient jdbc;

    private final int number = NEXT.addAndGet(1_000);
    private final String name = "imported" + number;

    @AfterEach
    void removeOurs() {
        directory.all().stream()
                .filter(known -> known.id().value().startsWith(name))
                .forEach(known -> book.remove(known.id(), "test"));
    }

    @Test
    void goodRowsAreSavedAndReadAndWrongOnesNamed(CapturedOutput output) throws Exception {
        Import done = run("""
                %1$s;telegram;;cur;;;%2$d:secret-one
                %1$s-vk;vk;;Горсвет;sever;;%3$d:secret-two
                %1$s-vk2;vk;Клуб;gorsvet;;5;%4$d:secret-three
                %1$s-bad;telegram;;cur;;;secret-four
                %1$s-x;pigeon;;cur;;;1:a
                %1$s-y;telegram;;nobody;;;1:a
                %1$s-z;telegram;;cur;mars;;1:a
                %1$s;telegram;;cur;;;7:b
                Не то;telegram;;cur;;;7:b
                %1$s-w;telegram;;cur;;;
                %1$s-same;telegram;;cur;;;%2$d:secret-one
                """.formatted(name, number, number + 1, number + 2));

        assertThat(done.rows()).extracting(Row::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(done.rows())
                .extracting(Row::reason)
                .satisfiesExactly(
                        one -> assertThat(one).isEmpty(),
                        two -> assertThat(two).isEmpty(),
                        three -> assertThat(three).contains("ключ от другого сообщества"),
                        four -> assertThat(four).contains("Telegram не принимает ключ (401)"),
                        five -> assertThat(five).contains("мессенджера «pigeon» нет"),
                        six -> assertThat(six).contains("ведомства «nobody» нет"),
                        seven -> assertThat(seven).contains("территории «mars» нет"),
                        eight -> assertThat(eight).contains("уже стоит в строке 2"),
                        nine -> assertThat(nine).contains("«Не то»"),
                        ten -> assertThat(ten).contains("нет ключа"),
                        eleven -> assertThat(eleven).contains("уже у страницы"));
        assertThat(done.count(Result.ADDED)).isEqualTo(2);
        assertThat(done.count(Result.WRONG)).isEqualTo(9);
        KnownPage vk = known(name + "-vk");
        assertThat(vk.origin()).isEqualTo(Origin.OWN);
        assertThat(vk.page().settings()).containsEntry("group-id", String.valueOf(number + 1));
        assertThat(vk.page().name()).as("as the messenger calls it").isNotEmpty();
        await().atMost(Duration.ofSeconds(15)).until(() -> condition(name) == Condition.ALIVE);
        await().atMost(Duration.ofSeconds(15)).until(() -> condition(name + "-vk") == Condition.ALIVE);
        assertThat(output.getAll()).doesNotContain("secret-");
        assertThat(jdbc.sql("select string_agg(r::text, ' ') from page_import_row r")
                        .query(String.class)
                        .single())
                .doesNotContain("secret-");
    }

    @Test
    void aRowCutShortOrTooLongAndAnUnknownColumnAreTold() throws Exception {
        Import done = pages.run(
                "one.csv",
                "id;messenger;agency;territori;token\n%1$s-a;telegram\n%1$s-b;telegram;cur;;1:a;b\n%1$s-c;telegram;cur;;\n"
                        .formatted(name)
                        .getBytes(StandardCharsets.UTF_8),
                "anna");

        assertThat(done.passedOver()).isEqualTo("territori");
        assertThat(pages.find(done.id())).get().extracting(Import::passedOver).isEqualTo("territori");
        assertThat(done.rows())
                .extracting(Row::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("строка кончается на столбце 2 из 5"),
                        two -> assertThat(two).contains("в строке 6 значений, а столбцов 5"),
                        three -> assertThat(three).isEqualTo("нет ключа доступа"));
    }

    @Test
    void doingItAgainChangesNothingAndAChangedRowChangesItsPage() throws Exception {
        String row = "%s;telegram;Город;cur;;;%d:a\n".formatted(name, number);
        run(row);
        long version = known(name).version();

        assertThat(run(row).rows()).extracting(Row::result).containsExactly(Result.SAME);
        assertThat(known(name).version()).isEqualTo(version);

        Import changed = run("%s;telegram;Городок;gorsvet;sever;;\n".formatted(name));
        assertThat(changed.rows()).extracting(Row::result).containsExactly(Result.CHANGED);
        assertThat(known(name).page().name()).isEqualTo("Городок");
        assertThat(known(name).hasToken()).isTrue();

        book.pause(new PageId(name), "anna");
        run(row);
        assertThat(known(name).status()).isEqualTo(PageStatus.ACTIVE);
        assertThat(run("%s;telegram;;cur;;;%d:a\n".formatted(name, number + 9)).rows())
                .extracting(Row::reason)
                .first()
                .asString()
                .contains("другой учётной записи");
    }

    @Test
    void aPageWhoseTokenIsGoneStaysWithItsAccount() throws Exception {
        run("%s;telegram;Город;cur;;;%d:a\n".formatted(name, number));
        book.remove(new PageId(name), "anna");
        await().atMost(Duration.ofSeconds(15)).until(() -> !known(name).hasToken());

        Import other = run("%s;telegram;Город;cur;;;%d:a\n".formatted(name, number + 9));
        assertThat(other.rows().getFirst().reason()).contains("другой учётной записи");

        Import same = run("%s;telegram;Город;cur;;;%d:b\n".formatted(name, number));
        assertThat(same.rows()).extracting(Row::result).containsExactly(Result.CHANGED);
        assertThat(known(name).status()).isEqualTo(PageStatus.ACTIVE);
    }

    @Test
    void aPageOnAnEmulatedMessengersTokenTakesNoneOfAnotherAccount() throws Exception {
        Import done = run("demo-telegram;telegram;;cur;;;%d:a\n".formatted(number));

        assertThat(done.rows().getFirst().reason()).contains("другой учётной записи");
        assertThat(known("demo-telegram").hasToken()).isFalse();
    }

    @Test
    void aPageOfTheFileKeepsItsDescription() throws Exception {
        Import done = run("demo-vk;vk;Чужое имя;gorsvet;;;\n");

        assertThat(done.rows().getFirst().reason()).contains("описана в pages.yml");
        assertThat(known("demo-vk").page().name()).isEqualTo("Заречный район");
    }

    @Test
    void hundredsAreImportedInTheBackgroundWhileTheProgressIsSeen() {
        String table = IntStream.range(0, 400)
                .mapToObj(i -> "%s-%d;%s;;cur;;;%d:t".formatted(name, i, i % 10 == 0 ? "telegram" : "vk", number + i))
                .collect(Collectors.joining("\n", HEAD, "\n"));

        long id = pages.begin("много.csv", table.getBytes(StandardCharsets.UTF_8), "anna");

        assertThat(pages.find(id)).get().extracting(Import::total).isEqualTo(400);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !pages.find(id).orElseThrow().isRunning());
        Import done = pages.find(id).orElseThrow();
        assertThat(done.rows()).extracting(Row::result).hasSize(400).containsOnly(Result.ADDED);
        assertThat(pages.latest()).extracting(Import::id).contains(id);
    }

    @Test
    void aFileThatIsNoTableSaysSo() throws Exception {
        Import done = pages.run("x.csv", "просто текст".getBytes(StandardCharsets.UTF_8), "anna");

        assertThat(done.problem()).contains("Первая строка");
        assertThat(done.isRunning()).isFalse();
    }

    @Test
    void onePageIsAddedByItself() throws Exception {
        Row row =
                pages.one(Map.of("id", name, "messenger", "telegram", "agency", "cur", "token", number + ":a"), "anna");

        assertThat(row.result()).isEqualTo(Result.ADDED);
        assertThat(known(name).changedBy()).isEqualTo("anna");
    }

    @Test
    void whatIsNotGivenOfAKnownPageStays() throws Exception {
        pages.one(Map.of("id", name, "messenger", "telegram", "agency", "cur", "token", number + ":a"), "anna");

        Row row = pages.one(Map.of("id", name, "name", "Двор"), "anna");

        assertThat(row.reason()).isEmpty();
        assertThat(known(name).page())
                .extracting(Page::messenger, Page::name, page -> page.agency().value())
                .containsExactly("telegram", "Двор", "cur");
        assertThat(pages.one(Map.of("name", "Двор"), "anna").reason()).isEqualTo("нет id страницы");
    }

    private Import run(String rows) throws InterruptedException {
        return pages.run("pages.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), "anna");
    }

    private KnownPage known(String id) {
        return directory.find(new PageId(id)).orElseThrow();
    }

    private @Nullable Condition condition(String id) {
        Vitals.Vital vital = vitals.all().get(new PageId(id));
        return vital == null ? null : vital.condition();
    }
}
