package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventsPageTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    private static final String WORDS = "На Ленина <сегодня> нет света: меняют кабель";

    /** Residents of other tests are not to be told of them. */
    @AfterEach
    void endAllEvents() {
        jdbc.sql("""
                update known_event set ended_at = changed_at, ended_by = 'HAND', announced_at = changed_at
                where ended_at is null""").update();
    }

    @Test
    void entersAnEventAndShowsHowResidentsAreTold() {
        Browser clerk = as(GORSVET);

        String path = announced(clerk, form());

        assertThat(clerk.get(path).body())
                .contains("На Ленина &lt;сегодня&gt; нет света: меняют кабель")
                .contains("ул. Ленина, 1–45 нечётные")
                .contains("Не горят фонари")
                .contains("«Горсвет» уже занимается. Обещают закончить до ")
                .contains("сообщает о событии")
                .contains("Пока никто не просил");
        assertThat(clerk.get("/desk/events").body()).contains("href=\"" + path + "\"");
    }

    @Test
    void showsWhileTypingWhatTheStreetsMeanAndHowItWillBeTold() {
        Map<String, String> form = form();
        form.put("streets", "ленина 1-9\nнебывалая 3");

        String preview = as(GORSVET).post("/desk/events/preview", form).body();

        assertThat(preview)
                .contains("ул. Ленина, 1–9")
                .contains("«небывалая 3» — такой улицы в справочнике нет")
                .contains("Сообщить вам, когда починят?")
                .doesNotContain("<html");
    }

    @Test
    void keepsEverythingThatWasTypedWhenSomethingIsWrong() {
        Map<String, String> form = form();
        form.put("streets", "Мира");
        Browser clerk = as(GORSVET);

        HttpResponse<String> wrong = clerk.post("/desk/events", form);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("«Мира»: таких улиц несколько: пр-т Мира; Ключи, ул. Мира.")
                .contains("На Ленина &lt;сегодня&gt; нет света")
                .contains("value=\"t:street-light\" checked");
        form.put("streets", "ул. Ленина");
        form.put("topic", "t:nonsense");
        assertThat(clerk.post("/desk/events", form).body()).contains("Выберите хотя бы одну тему");
        form.put("topic", "t:street-light");
        form.put("until", "2020-01-01T10:00");
        assertThat(clerk.post("/desk/events", form).body()).contains("Срок должен быть впереди");
        form.put("until", "завтра");
        assertThat(clerk.post("/desk/events", form).body()).contains("Не понять срок");
    }

    @Test
    void changesProlongsAndEndsWithANote() {
        Browser clerk = as(GORSVET);
        String path = announced(clerk, form());
        Map<String, String> change = form();
        change.put("version", "1");
        change.put("words", "Кабель меняют до вечера");
        change.put("reach", "territories");
        change.put("territory", "center");
        assertThat(location(clerk.post(path, change))).endsWith(path);
        assertThat(clerk.get(path).body()).contains("Кабель меняют до вечера").contains("Центральный район");
        assertThat(clerk.get(path + "/change").body())
                .contains("value=\"center\" checked")
                .contains("Кабель меняют до вечера");

        assertThat(location(clerk.post(path + "/prolong", Map.of("version", "2", "until", ""))))
                .endsWith(path);
        assertThat(clerk.get(path).body()).contains("снимает срок").contains("без срока");

        HttpResponse<String> late = clerk.post(path + "/end", Map.of("version", "1", "note", "Свет есть"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("событие изменили");
        assertThat(location(clerk.post(path + "/end", Map.of("version", "3", "note", "Свет есть везде"))))
                .endsWith(path + "?over=true");
        assertThat(clerk.get(path).body())
                .contains("починили")
                .contains("Свет есть везде")
                .contains("Завести похожее")
                .doesNotContain("Закончить событие");
        assertThat(clerk.get("/desk/events").body()).doesNotContain("href=\"" + path + "\"");
        assertThat(clerk.get("/desk/events?over=true").body()).contains(path + "?over=true");
        assertThat(clerk.get("/desk/events/new?like=" + path.substring(path.lastIndexOf('/') + 1))
                        .body())
                .contains("Кабель меняют до вечера");
    }

    @Test
    void othersReadItAndChangeNothing() {
        String path = announced(as(GORSVET), form());
        Browser other = as(DOROGI);
        Map<String, String> change = form();
        change.put("version", "1");
        change.put("agency", DOROGI);

        assertThat(other.get(path).body()).contains("нет света: меняют кабель").doesNotContain("Починили</a>");
        assertThat(other.get(path + "/change").statusCode()).isEqualTo(404);
        assertThat(other.post(path, change).statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/end", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
        assertThat(other.post(path + "/prolong", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
        assertThat(other.post("/desk/events", form()).body()).contains("Выберите ведомство из списка");
        assertThat(as("admin").post(path + "/end", Map.of("version", "1")).statusCode())
                .as("the parent")
                .isEqualTo(302);
    }

    @Test
    void saysSoWhereThereIsNoEvent() {
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/events/999999999").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/desk/events/999999999").body()).contains("Такого события у вас нет");
        assertThat(clerk.get("/desk/events/nonsense").statusCode()).isEqualTo(404);
        assertThat(stranger().get("/desk/events").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "agency", GORSVET,
                "topic", "t:street-light",
                "reach", "streets",
                "streets", "Ленина 1-45 нечётные",
                "words", WORDS,
                "until", "2027-01-15T18:00"));
    }

    private static String announced(Browser clerk, Map<String, String> form) {
        HttpResponse<String> answer = clerk.post("/desk/events", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return java.net.URI.create(location(answer)).getPath();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
