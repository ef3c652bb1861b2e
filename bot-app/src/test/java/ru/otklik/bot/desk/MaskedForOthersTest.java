package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.databind.json.JsonMapper;

/** Names, phones, flats and documents in residents' words are for whoever works on them. */
class MaskedForOthersTest extends DeskTest {
    private static final String WORDS =
            "Погас фонарь у причала. Корнеева Дарья Львовна, тел. 8 913 555-70-70, кв. 48, паспорт 5004 778899";

    /** What nobody else may read. */
    private static final List<String> PERSONAL =
            List.of("Корнеева", "Дарья", "8 913", "70-70", "кв. 48", "5004", "778899");

    @Autowired
    private FiledReports filedReports;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsSetAside() {
        jdbc.sql("delete from inbound where update_key like 'masked-%'").update();
    }

    @Test
    void theCuratorsQueueHidesThemAndTheAgencysOwnDoesNot() {
        String number = filed(45.01);

        assertThat(row(as(GORSVET).get("/desk?q=" + number).body(), number))
                .contains("Корнеева Дарья Львовна", "кв. 48");
        String curators = row(as(CURATOR).get("/desk?q=" + number).body(), number);
        assertThat(curators).contains("Погас фонарь у причала");
        assertThat(PERSONAL).allSatisfy(one -> assertThat(curators).doesNotContain(one));
    }

    /** Cut through, it would be no phone number any more for whoever looks for one. */
    @Test
    void norDoesAnythingEscapeWhereTheWordsAreCut() {
        String before = "Погас фонарь у причала. ".repeat(13).substring(0, 288);
        Place away = new Place("ул. Причальная, 5", new Point(45.07, 47.7), new TerritoryId("center"));
        String number =
                new Filed(reports, transaction).report(away, Filed.LIGHT, before + "8 913 555-70-70, звоните вечером");

        assertThat(words(CURATOR, number)).startsWith(before + "…, звоните").doesNotContain("913");
        assertThat(words(GORSVET, number))
                .as("its own agency")
                .hasSize(300)
                .startsWith(before)
                .endsWith("8 913 555-70");
    }

    /** As the API's list tells them. */
    private String words(String login, String number) {
        String list = stranger()
                .api("GET", "/api/v1/incidents?q=" + number, "demo-" + login, "")
                .body();
        return JsonMapper.shared().readTree(list).get(0).get("words").asString();
    }

    @Test
    void soDoesTheListOfTheApi() {
        String number = filed(45.02);

        String curators = stranger()
                .api("GET", "/api/v1/incidents?q=" + number, "demo-" + CURATOR, "")
                .body();

        assertThat(curators).contains(number, "Погас фонарь у причала").doesNotContain("Корнеева", "778899");
        assertThat(stranger()
                        .api("GET", "/api/v1/incidents?q=" + number, "demo-" + GORSVET, "")
                        .body())
                .contains("Корнеева", "778899");
    }

    @Test
    void theCuratorReadsTheCardAndFindsByWhatIsHidden() {
        String number = filed(45.03);
        Browser curator = as(CURATOR);

        assertThat(curator.get("/desk/incidents/" + number).body()).contains("Корнеева Дарья Львовна");
        assertThat(curator.get("/desk?q=%D0%9A%D0%BE%D1%80%D0%BD%D0%B5%D0%B5%D0%B2%D0%B0&state=all")
                        .body())
                .contains(number);
    }

    @Test
    void whoeverHasTakenItReadsAllOfIt() {
        String number = filed(45.04);
        Browser curator = as(CURATOR);
        curator.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(row(curator.get("/desk?q=" + number).body(), number)).contains("Корнеева Дарья Львовна");
    }

    @Test
    void similarOnesOfAnotherAgencyAreMaskedOnTheCuratorsCard() {
        String one = filed(45.05);
        filed(45.05);

        String similar = similar(as(CURATOR).get("/desk/incidents/" + one).body());
        assertThat(similar).contains("Погас фонарь у причала").doesNotContain("Корнеева", "778899");
        assertThat(similar(as(GORSVET).get("/desk/incidents/" + one).body())).contains("Корнеева");
    }

    @Test
    void administratorsReadNoneOfThemInWhatIsSetAside() {
        jdbc.sql("""
                        insert into inbound (page, update_key, chat, raw, received_at, status, attempts, next_attempt_at, reason)
                        values ('demo-telegram', 'masked-1', '77001', :raw, now(), 'SET_ASIDE', 5, now(),
                            'no such user: Корнеева Дарья Львовна')""").param("raw", """
                        {"update_id": 5, "message": {"from": {"id": 77001, "first_name": "Дарья", "username": "dasha_korn"}, "text": "%s",
                        "contact": {"phone_number": "79135557070", "first_name": "Дарья"}, "photo": [{"file_id": "AgACAgIAAx123456789012"}]}}""".formatted(WORDS)).update();

        String page = as(ADMINISTRATOR).get("/desk/set-aside").body();

        assertThat(page).contains("Погас фонарь у причала", "77001", "AgACAgIAAx123456789012", "file_id");
        assertThat(page).doesNotContain("Корнеева", "Дарья", "dasha_korn", "79135557070", "5004", "778899", "кв. 48");
    }

    @Test
    void norInWhatRehearsalsShow() {
        String number = filed(45.06);
        long report = jdbc.sql("select id from report where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();

        assertThat(filedReports.told(List.of(report)).get(report))
                .satisfies(told -> assertThat(told.words())
                        .contains("Погас фонарь у причала")
                        .doesNotContain("Корнеева", "8 913", "кв. 48", "778899"));
    }

    private String filed(double lat) {
        Place away = new Place("ул. Причальная, 3, кв. 48", new Point(lat, 47.7), new TerritoryId("center"));
        return new Filed(reports, transaction).report(away, Filed.LIGHT, WORDS);
    }

    /** The row of the queue that leads to this incident. */
    private static String row(String page, String number) {
        int begin = page.indexOf("/desk/incidents/" + number);
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</a>", begin)).replace(number, "");
    }

    private static String similar(String card) {
        int begin = card.indexOf("id=\"similar-title\"");
        assertThat(begin).isPositive();
        return card.substring(begin, card.indexOf("</section>", begin));
    }
}
