package ru.otklik.bot.desk;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Files reports as a finished dialog does. */
final class Filed {
    /** Goes to Горсвет by the region's rules. */
    static final TopicId LIGHT = new TopicId("street-light");

    /** Goes to Дорожная служба. */
    static final TopicId HOLE = new TopicId("road-hole");

    private static final AtomicLong CHATS = new AtomicLong(7_000_000_000L);

    private final Reports reports;
    private final TransactionTemplate transaction;

    Filed(Reports reports, TransactionTemplate transaction) {
        this.reports = reports;
        this.transaction = transaction;
    }

    /** @return its number */
    String report(TopicId topic, String words, MediaId... media) {
        return report(
                new Place("ул. Ленина, 5", new Point(56.23, 41.34), new TerritoryId("center")), topic, words, media);
    }

    /** @return its number */
    String report(Place place, TopicId topic, String words, MediaId... media) {
        return transaction.execute(_ -> reports.register(new NewReport(
                        new ChatRef(new PageId("demo-telegram"), String.valueOf(CHATS.incrementAndGet())),
                        "1",
                        true,
                        "Анна",
                        words,
                        topic,
                        place,
                        List.of(media)))
                .number());
    }
}
