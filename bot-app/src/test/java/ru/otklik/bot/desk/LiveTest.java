package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.desk.Browser.Listening;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Place;

class LiveTest extends DeskTest {
    private static final Viewer GORSVETS = new Viewer(new AgencyId(GORSVET), false, "Горсвет");

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsTheNumberOfWhatHasChangedToThoseWhoMaySeeItAndToNobodyElse() {
        String number = file(Filed.LIGHT, "Не горит фонарь у моста");
        try (Listening own = as(GORSVET).listen("/desk/live");
                Listening others = as(DOROGI).listen("/desk/live");
                Listening curator = as(CURATOR).listen("/desk/live")) {
            assertThat(own.answer().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(own.answer().headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(own.answer().headers().firstValue("Cache-Control")).hasValue("no-store, no-transform");

            incidents.take(GORSVETS, number, null);

            await().untilAsserted(() -> assertThat(own.heard()).contains(number));
            await().untilAsserted(() -> assertThat(curator.heard()).contains(number));
            assertThat(own.lines()).noneMatch(line -> line.contains("фонарь"));
            // What they may see comes behind it, so it would have come already.
            String hole = file(Filed.HOLE, "Яма у моста");
            await().untilAsserted(() -> assertThat(others.heard()).contains(hole));
            assertThat(others.heard()).doesNotContain(number);
            assertThat(own.heard()).doesNotContain(hole);
        }
    }

    @Test
    void whatIsForwardedIsToldToBothAndThenOnlyToWhoHasIt() {
        String number = file(Filed.LIGHT, "Темно у переправы");
        try (Listening own = as(GORSVET).listen("/desk/live");
                Listening others = as(DOROGI).listen("/desk/live")) {
            incidents.forward(GORSVETS, number, new AgencyId(DOROGI), "Это ваш столб", null);
            await().untilAsserted(() -> assertThat(own.heard()).contains(number));
            await().untilAsserted(() -> assertThat(others.heard()).contains(number));

            incidents.take(new Viewer(new AgencyId(DOROGI), false, "Дороги"), number, null);
            String next = file(Filed.LIGHT, "Темно у парома");

            await().untilAsserted(() -> assertThat(own.heard()).contains(next));
            assertThat(own.heard()).containsOnlyOnce(number);
        }
    }

    @Test
    void whatAResidentAddsIsTold() {
        ChatRef chat = new ChatRef(new PageId("demo-telegram"), "7200000001");
        String number = transaction.execute(_ -> reports.register(new NewReport(
                        chat, "1", true, "Анна", "Темно", Filed.LIGHT, new Place("за паромом", null, null), List.of()))
                .number());
        try (Listening own = as(GORSVET).listen("/desk/live")) {
            transaction.execute(_ -> reports.add(chat, number, "Второй вечер", List.of()));

            await().untilAsserted(() -> assertThat(own.heard()).contains(number));
        }
    }

    @Test
    void endsAtOnceForWhoeverSignsOutOrIsShutOut() {
        Browser clerk = as("teploseti");
        Browser colleague = as("teploseti");
        try (Listening one = clerk.listen("/desk/live");
                Listening other = colleague.listen("/desk/live")) {
            clerk.post("/desk/logout", Map.of());
            await().until(() -> one.end().isDone());
            assertThat(other.end()).isNotDone();

            jdbc.sql("update account set active = false where login = 'teploseti'")
                    .update();
            await().until(() -> other.end().isDone());
            assertThat(clerk.listen("/desk/live").lines()).noneMatch(line -> line.startsWith("event:"));
        } finally {
            jdbc.sql("update account set active = true where login = 'teploseti'")
                    .update();
        }
    }

    @Test
    void oneAccountHasNotMoreStreamsThanPeopleNeed() {
        Browser clerk = as("elektroseti");
        List<Listening> all = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                all.add(clerk.listen("/desk/live"));
            }
            assertThat(all)
                    .allSatisfy(one -> assertThat(one.answer().statusCode()).isEqualTo(200));

            Listening tooMany = clerk.listen("/desk/live");

            assertThat(tooMany.answer().statusCode()).isEqualTo(429);
        } finally {
            all.forEach(Listening::close);
        }
    }

    @Test
    void hearsAgainAfterItsConnectionWasLostAndSaysThatSomethingMayBeMissing() {
        try (Listening own = as(GORSVET).listen("/desk/live")) {
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen otklik%'")
                    .query((_, _) -> "")
                    .list();

            await().untilAsserted(() -> assertThat(own.heard()).contains("*"));
            String number = file(Filed.LIGHT, "Темно у причала");
            await().untilAsserted(() -> assertThat(own.heard()).contains(number));
        }
    }
}
