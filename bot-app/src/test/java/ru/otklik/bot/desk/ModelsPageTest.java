package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.classification.ModelFile;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

/** The page of models, with versions that a nightly training could have left. */
@BrowserTest
class ModelsPageTest extends DeskTest {
    private static final String MODEL = """
            insert into model (created_at, bytes, topics, learned, learned_before, verdict, reason, rival, figures)
            values (cast('2026-11-2' || :day || ' 00:31:00Z' as timestamptz), :bytes, '', '{-1,-2,-3}', now(), :verdict, :reason, :rival,
                cast(:figures as jsonb))
            returning version""";

    private static final String FIGURES = """
            {"candidate": {"cases": 120, "accuracy": %s, "top3": 0.91, "calibrationError": 0.021},
             "rival": {"cases": 120, "accuracy": %s, "top3": 0.885, "calibrationError": 0.034},
             "topics": [{"topic": {"value": "street-light"}, "cases": 41, "candidate": 0.78, "rival": 0.75},
                        {"topic": {"value": "road-hole"}, "cases": 25, "candidate": %s, "rival": 0.72},
                        {"topic": {"value": "stray-dogs"}, "cases": 9, "candidate": 0.8889, "rival": 0.8889}]}""";

    /** Of few topics, so that it is small; the nodes train it again for theirs. */
    private static final Taxonomy FEW = new Taxonomy(
            List.of(new TopicGroup(new GroupId("town"), "Город")), List.of(topic(Filed.LIGHT), topic(Filed.HOLE)));

    private static final byte[] BYTES = ModelFile.write(Training.on(FEW), FEW);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Models models;

    private long old;
    private long refused;
    private long present;

    @BeforeEach
    void versions() {
        old = model(
                3, "ACCEPTED", "Вступила в силу: верных ответов 71,7 %, у прежней 66,7 %.", 0L, ".717", ".667", ".72");
        refused = model(
                4,
                "WORSE",
                "Не вступила: хуже узнаёт тему «Яма на дороге»: 60,0 % против 72,0 %.",
                old,
                ".725",
                ".717",
                ".6");
        present = model(
                5, "ACCEPTED", "Вступила в силу: верных ответов 75,8 %, у прежней 71,7 %.", old, ".758", ".717", ".76");
        jdbc.sql("insert into model_choice (version, at, reason) values (:version, now(), 'Вступила в силу.')")
                .param("version", present)
                .update();
    }

    /** Other tests' residents are understood by the topics' examples. */
    @AfterEach
    void examplesAlone() {
        models.use(Models.EXAMPLES_ALONE, "test");
        jdbc.sql("delete from model").update();
    }

    @Test
    void showsTheAdministratorBothModelsFiguresAndTheReason(Page administrator) {
        open(administrator, ADMINISTRATOR, "/desk");
        administrator.setViewportSize(1300, 900);
        administrator.navigate(base() + "/desk/models");

        assertThat(administrator.locator(".now").innerText()).contains("Действует модель " + present);
        assertThat(administrator.locator(".version").count()).isEqualTo(4);
        assertThat(administrator.locator(".version").nth(1).innerText())
                .contains("не вступила", "хуже узнаёт тему «Яма на дороге»", "72,5", "71,7");
        administrator.locator(".version summary").nth(1).click();
        assertThat(administrator.locator(".version").nth(1).innerText())
                .contains("91,0", "88,5", "Ошибка уверенности", "−12,0", "Яма на дороге");
        Screenshots.take(administrator, "models");
        administrator.setViewportSize(360, 740);
        assertThat((Boolean) administrator.evaluate("document.documentElement.scrollWidth <= 360"))
                .isTrue();
        Screenshots.take(administrator, "models-360");
    }

    @Test
    void goesBackByOneButton(Page administrator) {
        open(administrator, ADMINISTRATOR, "/desk");
        administrator.navigate(base() + "/desk/models");

        administrator.getByLabel("Вернуть модель " + old).click();

        PlaywrightAssertions.assertThat(administrator.locator(".told.done")).containsText("Действует модель " + old);
        assertThat(models.inForce().version()).isEqualTo(old);
        assertThat(models.inForce().by()).isEqualTo(ADMINISTRATOR);
        PlaywrightAssertions.assertThat(administrator.locator(".version.chosen h3"))
                .hasText("Модель " + old);
    }

    @Test
    void saysWhyAModelCannotBeUsed() {
        jdbc.sql("update model set forgets = true where version = :version")
                .param("version", old)
                .update();
        jdbc.sql("update model set bytes = '\\x0102' where version = :version")
                .param("version", refused)
                .update();
        Browser administrator = as(ADMINISTRATOR);

        HttpResponse<String> forgets = administrator.post("/desk/models/" + old + "/use", Map.of());
        HttpResponse<String> broken = administrator.post("/desk/models/" + refused + "/use", Map.of());
        HttpResponse<String> missing = administrator.post("/desk/models/999999/use", Map.of());

        assertThat(forgets.statusCode()).isEqualTo(409);
        assertThat(forgets.body()).contains("слова, которые житель удалил");
        assertThat(broken.body()).contains("не прочесть");
        assertThat(missing.body()).contains("больше нет");
        assertThat(models.inForce().version()).isEqualTo(present);
    }

    @Test
    void isForTheAdministratorAlone() {
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/models").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/desk/models/0/use", Map.of()).statusCode()).isEqualTo(403);
        assertThat(clerk.get("/desk").body()).doesNotContain("/desk/models");
        assertThat(stranger().get("/desk/models").statusCode()).isEqualTo(302);
        assertThat(models.inForce().version()).isEqualTo(present);
    }

    private long model(
            int day, String verdict, String reason, Long rival, String candidate, String accuracy, String hole) {
        return jdbc.sql(MODEL)
                .param("day", String.valueOf(day))
                .param("bytes", BYTES)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("rival", rival)
                .param("figures", FIGURES.formatted(candidate, accuracy, hole).replace(": .", ": 0."))
                .query(Long.class)
                .single();
    }

    private static Topic topic(TopicId id) {
        return new Topic(id, new GroupId("town"), id.value(), id.value(), List.of("пример " + id), 3);
    }
}
