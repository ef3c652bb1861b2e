package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * A deadline that has passed and that nothing was done about yet.
 *
 * @param number of the incident
 * @param topic null if nobody knows it yet
 * @param assignee the login of who has taken it, or null
 * @param clock which deadline
 * @param due when it passed
 * @param stage who was the last to hear of it
 * @param toldAt when they did
 */
public record LateNotice(
        String number,
        @Nullable TopicId topic,
        String address,
        AgencyId agency,
        @Nullable String assignee,
        Clock clock,
        Instant due,
        LateStage stage,
        Instant toldAt) {
    /** What an agency has to keep. */
    public enum Clock {
        /** To take the incident or write to its resident. */
        REPLY("первый ответ"),
        /** To answer. */
        ANSWER("ответ");

        private final String title;

        Clock(String title) {
            this.title = title;
        }

        /** In Russian, as the desk shows it. */
        public String title() {
            return title;
        }
    }
}
