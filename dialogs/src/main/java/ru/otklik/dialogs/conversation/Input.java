package ru.otklik.dialogs.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Point;

/** What a resident did, or what the application tells the dialog. */
public sealed interface Input {
    /** The date where the resident is, as far as it matters. */
    default LocalDate today() {
        return LocalDate.EPOCH;
    }

    /**
     * A message.
     *
     * @param messageId the messenger's id of it, for quoting it later
     * @param text its words, maybe empty
     * @param start whether it is the messenger's own "start"
     * @param payload what a text button carried, if one was pressed
     * @param photos ids of the photos kept from it
     * @param files ids of other files kept from it
     * @param location a place it carries, if any
     * @param photoPlace where a photo says that it was taken, if it does
     * @param unusable what of it the dialog can't use
     * @param troubles why something of it could not be kept, to be told in the resident's language
     * @param album the same for all messages of one album
     * @param context what is known of the chat
     */
    record Said(
            String messageId,
            String text,
            boolean start,
            @Nullable String payload,
            List<String> photos,
            List<String> files,
            @Nullable Point location,
            @Nullable Point photoPlace,
            Unusable unusable,
            List<TextKey> troubles,
            @Nullable String album,
            Context context)
            implements Input {
        public Said {
            photos = List.copyOf(photos);
            files = List.copyOf(files);
            troubles = List.copyOf(troubles);
        }

        @Override
        public LocalDate today() {
            return context.today();
        }

        /** What was said already, to be heard anew. */
        public static Said again(String text, Attached attached, Context context) {
            return new Said(
                    "",
                    text,
                    false,
                    null,
                    attached.photos(),
                    attached.files(),
                    null,
                    null,
                    Unusable.NOTHING,
                    List.of(),
                    null,
                    context);
        }

        /** Whether nothing came but words. */
        boolean isPlain() {
            return photos.isEmpty() && files.isEmpty() && location == null && unusable == Unusable.NOTHING;
        }
    }

    /**
     * What the application knows when a message comes.
     *
     * @param today the date where the resident is
     * @param language the messenger's language (ISO 639), if it tells
     * @param about the resident's own report that the message is about: quoted, or named by its number
     * @param questions the resident's own reports to which an agency has asked something, oldest first
     * @param answered the resident's own reports whose official answer waits for a rating
     * @param open the resident's own reports that await an answer, newest first
     * @param lately what was said between the resident and agencies just now
     */
    record Context(
            LocalDate today,
            @Nullable String language,
            @Nullable String about,
            List<String> questions,
            List<Own> answered,
            List<Own> open,
            Lately lately) {
        public Context {
            questions = List.copyOf(questions);
            answered = List.copyOf(answered);
            open = List.copyOf(open);
        }

        /** Of a resident who has no reports yet. */
        public Context(LocalDate today, @Nullable String language) {
            this(today, language, null, List.of(), List.of(), List.of(), Lately.NOTHING);
        }

        /** What is known of the report with this number. */
        Own own(String number) {
            return Stream.concat(open.stream(), answered.stream())
                    .filter(own -> own.number().equals(number))
                    .findFirst()
                    .orElseGet(() -> new Own(number, null));
        }

        /** Reports that may be asked after: those that await an answer, and those whose answer awaits a rating. */
        List<String> current() {
            return Stream.concat(open.stream(), answered.stream())
                    .map(Own::number)
                    .distinct()
                    .toList();
        }
    }

    /**
     * What was said just now about the resident's own reports.
     *
     * @param asked the report about which an agency has asked something that is still open, if nothing was said to the resident since
     * @param replied the report that a reply or something else was added to some minutes ago, if nothing was told of another since
     * @param told the report of which the last message to the resident tells, if it tells of one
     */
    record Lately(
            @Nullable String asked,
            @Nullable String replied,
            @Nullable String told) {
        public static final Lately NOTHING = new Lately(null, null, null);
    }

    /**
     * A report of the resident's own.
     *
     * @param topic what it is about; null if no topic fits
     */
    record Own(String number, @Nullable TopicId topic) {}

    /** @param payload what the button carries; may be stale or forged */
    record Pressed(String payload, LocalDate today) implements Input {}

    /** An official answer was rated; the rating itself is already kept. */
    record Rated(String number, boolean solved) implements Input {}

    /** The resident wants to answer an agency's question about this report of theirs. */
    record ReplyWanted(String number) implements Input {}

    /**
     * The answer to {@link Effect.LookForKnown}.
     *
     * @param elsewhere whom to write to, if others answer for it than the region's agencies; else null
     */
    record KnownFound(
            List<Known.Event> events,
            List<Known.Nearby> incidents,
            @Nullable String elsewhere,
            LocalDate today) implements Input {
        public KnownFound {
            events = List.copyOf(events);
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * The answer to {@link Effect.ListReports}, or to {@link Effect.OpenReport} where there is no such report.
     *
     * @param text all of them in words
     * @param numbers those that can be opened, newest first
     * @param missing whether one was to be opened that is not among them
     */
    record ReportsListed(String text, List<String> numbers, boolean missing) implements Input {
        public ReportsListed {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The answer to {@link Effect.OpenReport}.
     *
     * @param text the report and its history in words
     * @param open whether it can be withdrawn
     * @param question whether an agency waits for a reply
     * @param answered whether its official answer waits for a rating
     */
    record ReportOpened(String number, String text, boolean open, boolean question, boolean answered)
            implements Input {}

    /**
     * The answer to {@link Effect.ShowData}.
     *
     * @param text what is kept, in words
     * @param openReports how many reports would have to be withdrawn
     */
    record DataShown(String text, int openReports) implements Input {}

    /**
     * The answer to {@link Effect.TakeBackReply}.
     *
     * @param number the report's; empty if there is no such reply any more
     * @param what what was replied
     */
    record ReplyTakenBack(String number, Effect.What what, LocalDate today) implements Input {}

    /**
     * The answer to {@link Effect.LookAtIncident}.
     *
     * @param answer its official answer with who gives it, in words; empty if there is none yet
     * @param over whether it is closed, so that nobody can join it any more
     */
    record IncidentFound(String answer, boolean over, LocalDate today) implements Input {}

    /** A message was changed after it was sent; what it says now is not heard. */
    record Edited() implements Input {}

    /** The agency has closed the talk with an operator. */
    record OperatorLeft() implements Input {}

    /** Contents that are kept for the agency while the dialog needs words. */
    enum Unusable {
        NOTHING,
        VOICE,
        VIDEO,
        FILE,
        CONTACT,
        STICKER,
        OTHER
    }
}
