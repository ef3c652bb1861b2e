package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.desk.Browser.Part;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

class CardTest extends DeskTest {
    private static final Viewer GORSVETS = new Viewer(new AgencyId(GORSVET), false, "");

    @Autowired
    private Incidents incidents;

    @Autowired
    private OpenQuestions questions;

    @Test
    void showsTheResidentsWordsPhotosFilesAndPlace() {
        var document = ((Media.Kept.Stored)
                        media.keep("счёт".getBytes(StandardCharsets.UTF_8), "счёт.txt", "text/plain"))
                .id();
        var photo = photo();
        String number = file(Filed.LIGHT, "Не горит фонарь\nуже неделю", photo, document);

        String card = as(GORSVET).get("/desk/incidents/" + number).body();

        assertThat(card)
                .contains("Не горит фонарь\nуже неделю")
                .contains("src=\"/desk/media/" + photo)
                .contains("href=\"/desk/files/" + document + "\" download")
                .contains("счёт.txt")
                .contains("data-lat=\"56.23\"")
                .contains("Центральный район")
                .contains("По правилу routing.yml")
                .contains("Telegram, «Заречный на связи»");
    }

    @Test
    void saysThatAPlaceIsKnownInWordsOnly() {
        String number = new Filed(reports, transaction)
                .report(new Place("за старой баней", null, null), Filed.LIGHT, "Темно за баней");

        assertThat(as(CURATOR).get("/desk/incidents/" + number).body())
                .contains("за старой баней")
                .contains("Место указано словами")
                .contains("На карте этого места нет");
        assertThat(as(CURATOR)
                        .get("/desk/incidents/" + file(Filed.LIGHT, "Темно"))
                        .body())
                .doesNotContain("Место указано словами");
    }

    @Test
    void whoeverKnowsWhereItIsSaysSo() {
        String number = new Filed(reports, transaction)
                .report(new Place("за новой баней", null, null), Filed.LIGHT, "Темно за баней");
        Browser clerk = as(GORSVET);
        String card = clerk.get("/desk/incidents/" + number).body();
        assertThat(card).contains("Указать место");
        String version = card.replaceAll("(?s).*name=\"version\" id=\"version-place\" value=\"(\\d+)\".*", "$1");
        String address = "/desk/incidents/" + number + "/place";

        assertThat(clerk.post(address, Map.of("version", version, "address", "Сивцев Вражек, 5"))
                        .body())
                .contains("Такого адреса в справочнике нет")
                .contains("Сивцев Вражек, 5");
        assertThat(clerk.post(address, Map.of("version", version, "address", "мкр Северный 12"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/desk/incidents/" + number).body())
                .contains("мкр Северный, 12")
                .contains("указывает место")
                .doesNotContain("Указать место");
    }

    @Test
    void whoeverNamesAHouseThatTheStreetLacksIsAskedOnce() {
        String number = new Filed(reports, transaction)
                .report(new Place("за третьей баней", null, null), Filed.LIGHT, "Темно за баней");
        Browser clerk = as(GORSVET);
        String card = clerk.get("/desk/incidents/" + number).body();
        String version = card.replaceAll("(?s).*name=\"version\" id=\"version-place\" value=\"(\\d+)\".*", "$1");
        String address = "/desk/incidents/" + number + "/place";

        String warned = clerk.post(address, Map.of("version", version, "address", "Гоголя 77"))
                .body();
        assertThat(warned)
                .contains("ул. Гоголя: в справочнике есть дома", "такого среди них нет")
                .contains("name=\"doubted\" value=\"Гоголя 77\"");
        assertThat(clerk.post(address, Map.of("version", version, "address", "Гоголя 78", "doubted", "Гоголя 77"))
                        .body())
                .contains("такого среди них нет");
        assertThat(clerk.post(address, Map.of("version", version, "address", "Гоголя 77", "doubted", "Гоголя 77"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("ул. Гоголя, 77");
    }

    @Test
    void saysThatSomebodyChoseTheAgencyOnceItWasForwarded() {
        String number = file(Filed.LIGHT, "Не горит фонарь у больницы");
        Browser clerk = as(GORSVET);
        String version = clerk.get("/desk/incidents/" + number)
                .body()
                .replaceAll("(?s).*name=\"version\" id=\"version-forward\" value=\"(\\d+)\".*", "$1");
        clerk.post(
                "/desk/incidents/" + number + "/forward",
                Map.of("version", version, "agency", "vodokanal", "reason", "Это у вас", "topic", "water-pump"));

        assertThat(as(CURATOR).get("/desk/incidents/" + number).body())
                .contains("Колонка, колодец")
                .containsPattern("По правилу routing.yml|Ведомство выбрал сотрудник");
        String light = file(Filed.LIGHT, "Не горит фонарь у бани");
        version = clerk.get("/desk/incidents/" + light)
                .body()
                .replaceAll("(?s).*name=\"version\" id=\"version-forward\" value=\"(\\d+)\".*", "$1");
        clerk.post(
                "/desk/incidents/" + light + "/forward",
                Map.of("version", version, "agency", "vodokanal", "reason", "Это на вашем столбе"));
        assertThat(as(CURATOR).get("/desk/incidents/" + light).body())
                .contains("Ведомство выбрал сотрудник")
                .doesNotContain("По правилу");
    }

    @Test
    void showsWhyTheBotThoughtOfTheTopicAndMarksWhatItDidNotKnow() {
        String known = filed(new Explanation(
                Filed.LIGHT, .83, Hunch.Certainty.CLEAR, Hunch.Decision.CONFIRMED, List.of("фонарь", "<b>горит</b>")));
        String unknown = filed(new Explanation(null, 0, Hunch.Certainty.UNKNOWN, Hunch.Decision.FOUND, List.of()));
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/incidents/" + known).body())
                .contains("уверенность 83\u00a0%: фонарь, &lt;b&gt;горит&lt;/b&gt;. Житель подтвердил.")
                .contains("width=\"83\"");
        assertThat(clerk.get("/desk/incidents/" + unknown).body()).contains("Тему определил житель: бот не знал");
        assertThat(clerk.get("/desk?q=" + unknown).body()).contains("class=\"unsure\">бот не знал<");
        assertThat(clerk.get("/desk?q=" + known).body()).doesNotContain("class=\"unsure\"");
    }

    private String filed(Explanation why) {
        return transaction.execute(_ -> reports.register(new NewReport(
                        new ChatRef(new PageId("demo-telegram"), "why-" + why.certainty()),
                        "1",
                        true,
                        "Анна",
                        "Не горит фонарь",
                        Filed.LIGHT,
                        new Place("ул. Ленина, 5", null, new TerritoryId("center")),
                        List.of(),
                        List.of(),
                        why,
                        "ru"))
                .number());
    }

    @Test
    void showsPhotosAndOnlyLetsOtherFilesBeDownloaded() {
        var page = ((Media.Kept.Stored)
                        media.keep("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "a.html", "text/html"))
                .id();
        var photo = photo();
        file(Filed.LIGHT, "Вот файл", photo, page);
        Browser clerk = as(GORSVET);

        assertThat(clerk.bytes("/desk/media/" + photo).headers().firstValue("content-type"))
                .contains("image/png");
        var file = clerk.get("/desk/files/" + page);
        assertThat(file.headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(clerk.get("/desk/media/" + page).statusCode())
                .as("no page to look at")
                .isEqualTo(404);
        assertThat(clerk.get("/desk/files/" + photo).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/desk/media/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhateverResidentsWriteAsText() {
        String number = file(Filed.LIGHT, "<img src=x onerror=alert(1)> \"'<script>alert(2)</script>");
        Browser clerk = as(GORSVET);

        for (String path : new String[] {"/desk", "/desk/incidents/" + number}) {
            assertThat(clerk.get(path).body())
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void takesIntoWorkAndOffersTheAnswerNext() {
        String number = file(Filed.LIGHT, "Темно на остановке");
        Browser clerk = as(GORSVET);

        HttpResponse<String> answer = clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(answer.headers().firstValue("location")).contains("/desk/incidents/" + number);
        assertThat(clerk.get("/desk/incidents/" + number).body())
                .contains("В работе")
                .contains("берёт в работу")
                .contains("primary\" href=\"/desk/incidents/%s?act=answer\"".formatted(number))
                .doesNotContain(number + "/take\"");
    }

    @Test
    void answersWithPhotosAndShowsWhatBecameOfThem() {
        String number = file(Filed.LIGHT, "Не горит у подъезда");
        Browser clerk = as(GORSVET);

        HttpResponse<String> answered = clerk.upload(
                "/desk/incidents/%s/answer".formatted(number),
                Part.text("version", "1"),
                Part.text("text", "Заменили лампу.\r\nСвет есть."),
                new Part("photos", "до.png", "image/png", png()));

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.headers().firstValue("HX-Trigger")).contains("queue-changed");
        assertThat(answered.body()).contains("Заменили лампу.\nСвет есть.").contains("Отвечено");
        // Nobody at the emulated messenger has this chat, so the answer can't arrive.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(clerk.get("/desk/incidents/" + number).body())
                                .containsPattern("class=\"sending failed\""));
        assertThat(incidents
                        .card(GORSVETS, number)
                        .orElseThrow()
                        .answers()
                        .getFirst()
                        .deliveries())
                .as("the words, the photo, and the question last")
                .extracting(Deliveries.Delivery::what)
                .containsExactly("text", "photo", "text");
    }

    @Test
    void whatBecameOfAnAnswerIsToldForEachOfItsResidents() {
        String one = fileFarAway(Filed.LIGHT, "Не горит у реки");
        String other = fileFarAway(Filed.LIGHT, "У реки темно");
        Browser clerk = as(GORSVET);
        String token = "demo-" + GORSVET;
        assertThat(clerk.api("POST", "/api/v1/together/merge", token, """
                {"into": {"number": "%s", "version": 1}, "others": [{"number": "%s", "version": 1}], "reason": "один фонарь"}
                """.formatted(one, other))
                        .statusCode())
                .isEqualTo(200);
        clerk.api("POST", "/api/v1/incidents/%s/answer".formatted(one), token, "{\"text\": \"Починили\"}");

        String page = clerk.get("/desk/incidents/" + one).body();
        String api = clerk.api("GET", "/api/v1/incidents/" + one, token, "").body();

        assertThat(List.of(one, other)).allSatisfy(number -> {
            assertThat(page).contains("<span class=\"whose\">№\u00a0%s, Telegram</span>".formatted(number));
            assertThat(api).contains("\"what\":\"text\",\"report\":\"%s\"".formatted(number));
        });
    }

    @Test
    void offersToSendAgainWhatDidNotArrive() {
        String number = file(Filed.LIGHT, "Не горит у бани");
        Browser clerk = as(GORSVET);
        String path = "/desk/incidents/" + number;
        assertThat(clerk.get(path).body()).doesNotContain("Отправить ещё раз");
        assertThat(clerk.post(path + "/again", Map.of()).body()).contains("Отправлять заново нечего");

        // Nobody at the emulated messenger has this chat, so the answer can't arrive.
        clerk.post(path + "/answer", Map.of("version", "1", "text", "Починили"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clerk.get(path).body())
                        .contains("Отправить ещё раз")
                        .contains("До жителя ничего не дошло")
                        .contains("такого чата в мессенджере больше нет")
                        .containsPattern("class=\"note\"[^>]* title=\"[^\"]*chat not found"));

        assertThat(clerk.get("/desk?state=lost&q=" + number).body())
                .contains("ответ не дошёл", number, "Не дошло</span> <small>");
        assertThat(as(DOROGI).get("/desk?state=lost").body()).doesNotContain(number);
        assertThat(as(CURATOR).get("/desk?state=lost&q=" + number).body()).contains("ответ не дошёл", number);

        assertThat(clerk.post(path + "/again", Map.of()).statusCode()).isEqualTo(302);
        assertThat(clerk.get(path).body()).contains("отправляет жителю ещё раз");
    }

    @Test
    void showsHowTheAnswerWillStandWithTheQuestionLast() {
        String number = file(Filed.LIGHT, "Не горит у школы искусств");

        assertThat(as(GORSVET).get("/desk/incidents/" + number).body())
                .containsPattern("(?s)Так увидит житель в Telegram.*data-preview.*data-thumbs"
                        + ".*Проблема решена\\?.*<span>Решено</span>");
    }

    @Test
    void findsANumberAsThePageWritesItOnWhateverTab() {
        String number = file(Filed.LIGHT, "Для поиска по номеру");
        Browser clerk = as(GORSVET);

        for (String written : List.of("№ " + number, "№" + number, number.replace('-', '—'), "№ " + number)) {
            assertThat(clerk.get("/desk?state=closed&q=" + URLEncoder.encode(written, StandardCharsets.UTF_8))
                            .body())
                    .as(written)
                    .contains("Для поиска по номеру");
        }
    }

    @Test
    void asksTheResidentAndShowsWhatTheyReply() {
        String number = file(Filed.LIGHT, "Не горит у арки");
        Browser clerk = as(GORSVET);
        String path = "/desk/incidents/" + number;

        clerk.post(path + "/ask", Map.of("version", "1", "text", "Какой <подъезд>?"));

        assertThat(clerk.get(path).body())
                .contains("Ждём жителя")
                .contains("Какой &lt;подъезд&gt;?")
                .contains("Вопрос жителю — Горсвет");
        ChatRef chat = incidents
                .card(GORSVETS, number)
                .orElseThrow()
                .reports()
                .getFirst()
                .chat();
        transaction.execute(_ -> questions.replied(chat, number, "Третий", List.of(photo())));
        assertThat(clerk.get(path).body())
                .contains("В работе")
                .contains("Ответ на вопрос")
                .contains("Третий");
        assertThat(clerk.get("/desk?q=" + number).body()).contains(number);
    }

    @Test
    void tellsWhatIsWrongWithAQuestionAndKeepsIt() {
        String number = file(Filed.LIGHT, "Не горит у рынка");
        Browser clerk = as(GORSVET);
        String path = "/desk/incidents/%s/ask".formatted(number);

        assertThat(clerk.post(path, Map.of("version", "1", "text", " ")).body()).contains("Напишите, что спросить");
        assertThat(clerk.post(path, Map.of("version", "1", "text", "а".repeat(1001)))
                        .body())
                .contains("Слишком длинно: 1001")
                .contains("а".repeat(1001) + "</textarea>");
        assertThat(clerk.post(path, Map.of("version", "7", "text", "Какой подъезд?"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        String number = file(Filed.LIGHT, "Фонарь гудит");
        Browser clerk = as(GORSVET);
        as(CURATOR).post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        HttpResponse<String> late = clerk.post(
                "/desk/incidents/%s/answer".formatted(number), Map.of("version", "1", "text", "Мой длинный ответ"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("ЦУР Заречного района берёт в работу")
                .contains("Мой длинный ответ</textarea>")
                .contains("id=\"version-answer\" value=\"2\"");
        assertThat(clerk.get("/desk/incidents/" + number).body()).doesNotContain("Мой длинный ответ");
    }

    @Test
    void tellsAnOpenPageThatSomebodyElseWasFaster() {
        String number = file(Filed.LIGHT, "Фонарь искрит");
        Browser clerk = as(GORSVET);
        as(CURATOR).post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        HttpResponse<String> late = clerk.upload(
                "/desk/incidents/%s/answer".formatted(number), Part.text("version", "1"), Part.text("text", "Ответ"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.headers().firstValue("HX-Retarget")).contains("#problem-answer");
        assertThat(late.body()).contains("её изменили").contains("hx-swap-oob").doesNotContain("<main");
    }

    @Test
    void keepsTheTextOfAnAnswerWhoseIncidentHasGone() {
        String number = file(Filed.LIGHT, "Чужой фонарь");
        Browser clerk = as(GORSVET);
        as(CURATOR)
                .post(
                        "/desk/incidents/%s/forward".formatted(number),
                        Map.of("version", "1", "agency", DOROGI, "reason", "Это их"));

        HttpResponse<String> late =
                clerk.post("/desk/incidents/%s/answer".formatted(number), Map.of("version", "1", "text", "Мой текст"));

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("похоже, его передали").contains("Мой текст</textarea>");
    }

    @Test
    void tellsWhatIsWrongAndKeepsTheText() {
        String number = file(Filed.LIGHT, "Фонарь разбит");
        Browser clerk = as(GORSVET);
        String path = "/desk/incidents/" + number;

        assertThat(clerk.post(path + "/answer", Map.of("version", "1", "text", "  "))
                        .body())
                .contains("Напишите ответ жителю");
        HttpResponse<String> tooLong = clerk.post(path + "/answer", Map.of("version", "1", "text", "а".repeat(4001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Слишком длинно: 4001").contains("а".repeat(4001));
        assertThat(clerk.post(path + "/forward", Map.of("version", "1", "agency", "none", "reason", "Потому что"))
                        .body())
                .contains("Выберите ведомство")
                .contains("Потому что</textarea>");
        assertThat(clerk.post(path + "/forward", Map.of("version", "1", "agency", DOROGI, "reason", "а"))
                        .body())
                .contains("Напишите причину");
        assertThat(clerk.upload(
                                path + "/answer",
                                Part.text("version", "1"),
                                Part.text("text", "Ответ"),
                                new Part("photos", "план.txt", "image/png", "не фото".getBytes(StandardCharsets.UTF_8)))
                        .body())
                .contains("«план.txt» — не фото");
        assertThat(clerk.get(path).body()).contains("Новое");
    }

    @Test
    void refusesPhotosThatAreTooLarge() {
        String number = file(Filed.LIGHT, "Фонарь упал");

        assertThat(answerWithFile(number, 21).statusCode()).isEqualTo(422);
        assertThat(answerWithFile(number, 21).body()).contains("больше 20 МБ");
        assertThat(answerWithFile(number, 51).statusCode()).isEqualTo(413);
        assertThat(answerWithFile(number, 51).body()).contains("больше 20 МБ");
        assertThat(as(GORSVET).get("/desk/incidents/" + number).body()).contains("Новое");
    }

    private HttpResponse<String> answerWithFile(String number, int megabytes) {
        return as(GORSVET)
                .upload(
                        "/desk/incidents/%s/answer".formatted(number),
                        Part.text("version", "1"),
                        Part.text("text", "Ответ"),
                        new Part("photos", "большое.png", "image/png", new byte[megabytes * 1024 * 1024]));
    }

    @Test
    void givesTheCardAnewOnlyWhenItHasChanged() {
        String number = file(Filed.LIGHT, "Лампа моргает");
        Browser clerk = as(GORSVET);
        String page = clerk.get("/desk/incidents/" + number).body();
        String fresh = page.substring(page.indexOf("hx-get=\"/desk/incidents/%s/fresh".formatted(number)) + 8);
        fresh = fresh.substring(0, fresh.indexOf('"')).replace("&amp;", "&");

        assertThat(clerk.get(fresh).statusCode()).isEqualTo(204);

        clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(clerk.get(fresh).body()).contains("В работе").doesNotContain("<main");
    }

    @Test
    void saysKindlyThatThereIsNoSuchIncident() {
        HttpResponse<String> answer = as(GORSVET).get("/desk/incidents/26-999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Сообщения № 26-999999 у вас нет");
    }

    @Test
    void findsByNumberAddressAndWords() {
        String number = file(Filed.LIGHT, "Фонарь с зелёным абажуром");
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk?q=" + number).body()).contains("зелёным абажуром");
        assertThat(clerk.get("/desk?q=%D0%97%D0%95%D0%9B%D0%81%D0%9D%D0%AB%D0%9C")
                        .body())
                .contains(number);
        assertThat(clerk.get("/desk?q=" + URLEncoder.encode("зел%ным", StandardCharsets.UTF_8))
                        .body())
                .as("a sign is no placeholder")
                .contains("Ничего не нашлось");
    }

    @Test
    void drawsTheRegionItself() {
        HttpResponse<String> map = as(GORSVET).get("/desk/territories.geojson");

        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.body()).contains("FeatureCollection").contains("Центральный район");
    }
}
