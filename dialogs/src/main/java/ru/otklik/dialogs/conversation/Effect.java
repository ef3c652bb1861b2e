package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What a turn asks the application to do, before what the bot says. */
public sealed interface Effect {
    /** A question to the application: the dialog goes on with the answer, given as an {@link Input}, and is silent until then. */
    sealed interface Lookup extends Effect {}

    /** From now on tell the resident everything in this language (ISO 639), what concerns earlier reports included. */
    record Speak(String language) implements Effect {}

    /** Keep that the resident consents to the processing of personal data. */
    record ConsentGiven(String version) implements Effect {}

    /**
     * Look for events in force and open incidents like this one.
     *
     * @param topics what it is likely about
     * @param place where it likely is, or null if nothing is known
     * @param decided whether the topic is decided, so that it can be told who answers for it
     * @param incidents whether topic and place are decided, so that incidents nearby are wanted too
     */
    record LookForKnown(List<TopicId> topics, @Nullable Place place, boolean decided, boolean incidents)
            implements Lookup {
        public LookForKnown {
            topics = List.copyOf(topics);
        }
    }

    /**
     * File the report, or join it to the incident that the draft names, and tell its number.
     *
     * @param explanation what the bot thought of its topic and why; null if it thought nothing
     * @param tellLaw whether to add that this is no appeal under the law
     * @param goesOn whether the dialog goes on at once with another problem of the same message
     */
    record FileReport(Draft draft, @Nullable Explanation explanation, boolean tellLaw, boolean goesOn)
            implements Effect {}

    /** Tell the resident when this event ends. */
    record FollowEvent(long event) implements Effect {}

    /** List the resident's own reports. */
    record ListReports() implements Lookup {}

    /** Open one of the resident's own reports. */
    record OpenReport(String number) implements Lookup {}

    /** Add words and files to the resident's own report. */
    record AddToReport(String number, What what) implements Effect {}

    /**
     * Reply to an agency's question about the resident's own report.
     *
     * @param assumed whether nobody said that it is the reply, so that the resident should be able to take it back
     */
    record ReplyToAgency(String number, What what, boolean assumed) implements Effect {
        public ReplyToAgency(String number, What what) {
            this(number, what, false);
        }
    }

    /**
     * Take back what was passed on as a reply: it was about something else.
     *
     * @param number of the report, or null for the one that was told of last
     */
    record TakeBackReply(@Nullable String number) implements Lookup {}

    /** Look how it stands with somebody's incident that the resident recognises as theirs. */
    record LookAtIncident(String number) implements Lookup {}

    /** Hear this message as if it came now: it was not clear whose it was. */
    record HearAgain(Input.Said said) implements Lookup {}

    /** Tell how it stands with the resident's own report: state, agency, deadline. */
    record TellState(String number) implements Effect {}

    /** The resident says that the problem of their own report is solved, though nobody has answered yet. */
    record Solved(String number) implements Effect {}

    /**
     * Add what is wrong to a report that was reopened.
     *
     * @param before whether it was said before the rating was given
     */
    record AddComplaint(String number, What what, boolean before) implements Effect {}

    /**
     * Keep what the resident thinks of the official answer to their own report.
     *
     * @param what the words that say so; they go to the agency unless it is solved
     */
    record RateAnswer(String number, Feedback feedback, What what) implements Effect {
        public RateAnswer {
            if (feedback == Feedback.NONE) {
                throw new IllegalArgumentException("a rating of %s that says nothing".formatted(number));
            }
        }

        public RateAnswer(String number, boolean solved, What what) {
            this(number, solved ? Feedback.SOLVED : Feedback.NOT_SOLVED, what);
        }

        public boolean solved() {
            return feedback == Feedback.SOLVED;
        }
    }

    /** Withdraw the resident's own report. */
    record Withdraw(String number) implements Effect {}

    /**
     * Say that this is no appeal under the law, and give the text of one, ready to be filed.
     *
     * @param number the resident's own report it is about, or null for the newest
     */
    record ComposeAppeal(@Nullable String number) implements Effect {}

    /** Show what is kept about the resident. */
    record ShowData() implements Lookup {}

    /** Send the resident all that is kept about them, as a file. */
    record SendData() implements Effect {}

    /** Erase what is kept about the resident. */
    record EraseData() implements Effect {}

    /** Hand the chat to the page's agency. */
    record CallOperator(String words, List<String> media) implements Effect {
        public CallOperator {
            media = List.copyOf(media);
        }
    }

    /** Pass the resident's words to the operator. */
    record TellOperator(What what) implements Effect {}

    /** The resident has gone back to the bot. */
    record LeaveOperator() implements Effect {}

    /**
     * What a resident adds somewhere.
     *
     * @param media ids of kept photos and files
     */
    record What(String words, List<String> media) {
        public What {
            media = List.copyOf(media);
        }
    }
}
