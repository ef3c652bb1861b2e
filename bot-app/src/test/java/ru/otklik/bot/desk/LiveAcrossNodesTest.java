package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.desk.Browser.Listening;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.Stores;

/** Two nodes on the same stores: who listens to one hears what happens at the other. */
class LiveAcrossNodesTest {
    @Test
    void tellsWhatAnotherNodeDidAndLetsItsStreamsGoWhenItStops() {
        Stores stores = Stores.fresh();
        try (MessengersAlone messengers = MessengersAlone.start();
                Application busy = Application.start(stores, messengers.settings())) {
            Application quiet = Application.start(stores, messengers.settings());
            Browser clerk = Browser.signedIn(quiet.uri("/").getPort(), DeskTest.GORSVET);
            try (Listening listening = clerk.listen("/desk/live")) {
                String number = new Filed(busy.bean(Reports.class), busy.bean(TransactionTemplate.class))
                        .report(Filed.LIGHT, "Не горит фонарь у вокзала");
                await().untilAsserted(() -> assertThat(listening.heard()).contains(number));

                long start = System.nanoTime();
                quiet.close();

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                await().until(() -> listening.end().isDone());
            }
        }
    }
}
