package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.personal.People;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about a resident, in one place, for whoever has to tell them. */
class PersonPageTest extends DeskTest {
    private static final PageId PAGE = new PageId("demo-telegram");
    private static final String NAME = "Аграфена Журавлёва";

    /** What of a resident stands where: every kind has something of its own. */
    private static final List<String> KEPT = List.of(
            NAME,
            "Погас фонарь у кузницы",
            "Телефон: 8 913 555-00-11",
            "Погас и второй",
            "смета.pdf",
            "Починим фонарь завтра",
            "Позовите человека",
            "Мы получили ваше сообщение",
            "дословно из мессенджера");

    @Autowired
    private Handovers handovers;

    @Autowired
    private Inbox inbox;

    @Autowired
    private People people;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void theCuratorReadsAllOfItInOnePlace() {
        String number = resident("8100000000001");
        Browser curator = as(CURATOR);

        HttpResponse<String> found = curator.get("/desk/person?number=%E2%84%96%20" + number);
        assertThat(found.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/person/" + number));
        String page = curator.get("/desk/person/" + number).body();
        assertThat(page).contains(KEPT);
        assertThat(page)
                .contains(number, "8100000000001", "Согласие, версия", "Согласие дано", "Горсвет", "Новое", "хранится:")
                .contains("срок хранения ещё не пошёл", "удалится", "причины, с которыми сообщение передавали")
                .contains("/desk/person/%s/data.json".formatted(number));
    }

    @Test
    void andGivesItToTheResidentAsAFile() {
        String number = resident("8100000000002");

        HttpResponse<String> file = as(CURATOR).get("/desk/person/%s/data.json".formatted(number));

        assertThat(file.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"person-%s.json\"".formatted(number));
        assertThat(file.headers().firstValue("content-type")).hasValue("application/json");
        JsonNode all = json.readTree(file.body());
        assertThat(all.get("chat").asString()).isEqualTo("8100000000002");
        assertThat(all.get("kept").valueStream().map(kind -> kind.get("kind").asString()))
                .containsExactly(
                        "chat", "reports", "additions", "files", "written", "operators", "sent", "received", "lessons");
        JsonNode chat = all.get("kept").get(0).get("entries").get(0);
        assertThat(chat.get("fields").get("Согласие, версия").asString()).isEqualTo("7");
        assertThat(chat.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(all.get("kept").get(1).get("days").asInt()).isPositive();
        assertThat(file.body()).contains(KEPT);
        assertThat(all.get("notIncluded").asString()).contains("Заметки сотрудников", "причины");
    }

    @Test
    void anAdministratorSeesHowMuchThereIsAndNoWord() {
        String number = resident("8100000000003");
        Browser administrator = as(ADMINISTRATOR);

        String page = administrator.get("/desk/person/" + number).body();

        assertThat(page)
                .contains("Сообщения", "1\u00a0запись", "Удалить данные жителя")
                .doesNotContain("data.json");
        assertThat(KEPT).allSatisfy(words -> assertThat(page).doesNotContain(words));
        assertThat(administrator
                        .get("/desk/person/%s/data.json".formatted(number))
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(GORSVET).get("/desk/person/" + number).statusCode()).isEqualTo(403);
        assertThat(as(GORSVET).get("/desk").body()).doesNotContain("/desk/person");
        assertThat(administrator.get("/desk/pages").body()).contains("/desk/person");
    }

    @Test
    void erasesWhoAskedForItOnPaper() {
        String number = resident("8100000000004");
        String others = resident("8100000000005");
        Browser curator = as(CURATOR);
        String erase = "/desk/person/%s/erase".formatted(number);

        HttpResponse<String> unsure = curator.post(erase, Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Ничего не удалено", "Погас фонарь у кузницы");
        assertThat(people.ofReport(number)).isPresent();

        HttpResponse<String> erased = curator.post(erase, Map.of("sure", "true"));
        assertThat(erased.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/person?done=erased"));
        assertThat(curator.get("/desk/person?done=erased").body()).contains("Данные жителя удалены");
        assertThat(curator.get("/desk/person/" + number).statusCode()).isEqualTo(404);
        assertThat(curator.post(erase, Map.of("sure", "true")).statusCode()).isEqualTo(404);
        assertThat(words(number)).isEmpty();
        assertThat(words(others)).contains("Погас фонарь у кузницы");
        assertThat(audit.lines(CURATOR, number, null, 20))
                .extracting(line -> line.act().what())
                .contains("GET /desk/person/{number}", "POST /desk/person/{number}/erase");
        assertThat(as(ADMINISTRATOR).get("/desk/audit?subject=" + number).body())
                .contains("удаляет данные жителя", "смотрит данные жителя");
    }

    @Test
    void anAdministratorErasesToo() {
        String number = resident("8100000000006");

        as(ADMINISTRATOR).post("/desk/person/%s/erase".formatted(number), Map.of("sure", "true"));

        assertThat(people.ofReport(number)).isEmpty();
    }

    @Test
    void findsWhoHasNoReportByPageAndChat() {
        agree("8100000000007", "Прохор Журавлёв");
        Browser curator = as(CURATOR);
        String path = "/desk/person/-/demo-telegram/8100000000007";

        assertThat(curator.get("/desk/person?page=demo-telegram&chat=8100000000007")
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(path));
        assertThat(curator.get(path).body()).contains("Прохор Журавлёв", "Ничего нет: «Сообщения»");
        assertThat(curator.get(path + "/data.json").body()).contains("Прохор Журавлёв");
        assertThat(curator.get("/desk/person?page=sever-telegram&chat=8100000000007")
                        .statusCode())
                .isEqualTo(404);
        curator.post(path + "/erase", Map.of("sure", "true"));
        assertThat(audit.lines(CURATOR, "", null, 20).toString()).doesNotContain("8100000000007");
        assertThat(curator.get(path).body()).doesNotContain("Прохор");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?number=26-999999",
                "?number=abc",
                "?number=%00%27",
                "?number=000001",
                "?page=demo-telegram&chat=1",
                "?page=..%2F..&chat=1",
                "?page=&chat=1",
                "?page=demo-telegram&chat=%27%20or%201=1",
                "/26-999999",
                "/x",
                "/-/nowhere/1",
                "/-/demo-telegram/1",
                "/26-999999/data.json",
                "/-/demo-telegram/1/data.json"
            })
    void saysThatThereIsNobody(String address) {
        HttpResponse<String> answer = as(CURATOR).get("/desk/person" + address);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private List<String> words(String number) {
        return jdbc.sql("select words from report where number = :number and words <> ''")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private void agree(String chat, String name) {
        jdbc.sql("""
                        insert into chat (page, chat, progress, resident, consent_version, consent_at, created_at, changed_at)
                        values ('demo-telegram', :chat, '{"step": "IDLE", "language": "ru", "draft": {"words": "Ещё яма"}}', :name, '7',
                            now(), now(), now())""").param("chat", chat).param("name", name).update();
    }

    /** Puts something of a resident wherever something may be kept. @return their report's number */
    private String resident(String id) {
        ChatRef chat = new ChatRef(PAGE, id);
        agree(id, NAME);
        inbox.store(
                PAGE, List.of(new Inbox.Update("person-" + id, id, "{\"text\": \"дословно из мессенджера\"}")), null);
        String number = transaction.execute(_ -> {
            String filed = reports.register(new NewReport(
                            chat,
                            "m-" + id,
                            true,
                            NAME,
                            "Погас фонарь у кузницы",
                            Filed.LIGHT,
                            new Place("ул. Дальняя, 5, кв. 12", new Point(33.1, 44.1), new TerritoryId("center")),
                            List.of(document()),
                            List.of(new Field("phone", "Телефон", "8 913 555-00-11")),
                            null,
                            "ru"))
                    .number();
            handovers.begin(chat, NAME, true, "ru");
            handovers.residentSaid(chat, "Позовите человека", List.of());
            return filed;
        });
        transaction.executeWithoutResult(_ -> reports.add(chat, number, "Погас и второй", List.of()));
        jdbc.sql("""
                        insert into message (incident, agency, author, text, created_at)
                        select id, agency, 'Горсвет', 'Починим фонарь завтра', now() from incident where number = :number""").param("number", number).update();
        jdbc.sql("""
                        insert into message_told (message, report)
                        select m.id, r.id from report r join message m on m.incident = r.incident where r.number = :number""").param("number", number).update();
        jdbc.sql("""
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, next_attempt_at, created_at,
                            changed_at)
                        select n, n, 'demo-telegram', :chat, 'PROMPT',
                            jsonb_build_object('kind', 'TEXT', 'text', 'Мы получили ваше сообщение'), true, 'SENT', now(), now(), now()
                        from nextval('delivery_id') n""").param("chat", id).update();
        return number;
    }
}
