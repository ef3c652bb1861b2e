package ru.otklik.dialogs.conversation;

import java.util.List;

/** What a turn asks the application to do, before what the bot says. */
public sealed interface Effect {
    /** Keep that the resident consents to the processing of personal data. */
    record ConsentGiven(String version) implements Effect {}

    /** File the report and tell its number. */
    record FileReport(Draft draft) implements Effect {}

    /** Tell the resident about their own reports. */
    record ListReports() implements Effect {}

    /** Add what is wrong to a report that was reopened. */
    record AddComplaint(String number, String words, List<String> photos) implements Effect {
        public AddComplaint {
            photos = List.copyOf(photos);
        }
    }
}
