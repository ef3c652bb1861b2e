package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.desk.Browser.Listening;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.routing.AgencyId;

/** Two nodes on the same stores: who listens to one hears what happens at the other, and what was held goes once, whichever stays. */
class LiveAcrossNodesTest {
    @Test
    void tellsWhatAnotherNodeDidAndLetsItsStreamsGoWhenItStops() {
        Stores stores = Stores.forApplication();
        try (MessengersAlone messengers = MessengersAlone.start();
                Application busy = Application.start(stores, messengers.settings())) {
            Application quiet = Application.start(stores, messengers.settings());
            Browser clerk = Browser.signedIn(quiet.uri("/").getPort(), DeskTest.GORSVET);
            try (Listening listening = clerk.listen("/desk/live")) {
                String number = new Filed(busy.bean(Reports.class), busy.bean(TransactionTemplate.class))
                        .report(Filed.LIGHT, "Не горит фонарь у вокзала");
                await().untilAsserted(() -> assertThat(listening.heard()).contains(number));

                Drafting drafting = new Drafting(busy);
                List<String> raced = drafting.hold(quiet, 8, Duration.ofMillis(700));
                await().untilAsserted(() -> assertThat(raced)
                        .allSatisfy(each -> assertThat(drafting.answers(each)).isEqualTo(1)));
                List<String> left = drafting.hold(quiet, 3, Duration.ofSeconds(3));

                long start = System.nanoTime();
                quiet.close();

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                await().until(() -> listening.end().isDone());

                await().untilAsserted(() -> assertThat(left)
                        .allSatisfy(each -> assertThat(drafting.answers(each)).isEqualTo(1)));
                assertThat(raced)
                        .allSatisfy(each -> assertThat(drafting.answers(each)).isEqualTo(1));
            }
        }
    }

    /** Answers that may still be called back, and how often each has gone. */
    private record Drafting(Application node) {
        List<String> hold(Application by, int many, Duration hold) {
            Filed filed = new Filed(node.bean(Reports.class), node.bean(TransactionTemplate.class));
            Viewer clerk = new Viewer(new AgencyId(DeskTest.GORSVET), false, "Горсвет");
            return IntStream.range(0, many)
                    .mapToObj(n -> filed.report(Filed.LIGHT, "Темно у дома " + n))
                    .peek(number -> by.bean(Incidents.class)
                            .answer(clerk, number, "Починим завтра, Горсвет", List.of(), hold, null))
                    .toList();
        }

        int answers(String number) {
            return node.bean(JdbcClient.class)
                    .sql("""
                            select count(*) from delivery d
                            where d.subject in (select 'answer:' || a.id from answer a join incident i on i.id = a.incident
                                                where i.number = :number)""")
                    .param("number", number)
                    .query(Integer.class)
                    .single();
        }
    }
}
