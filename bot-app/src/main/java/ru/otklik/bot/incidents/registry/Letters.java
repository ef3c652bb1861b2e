package ru.otklik.bot.incidents.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.AskButton;
import ru.otklik.bot.incidents.RatingButton;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.routing.AgencyId;

/** Puts what residents are told about their reports into their queues, each as a reply to the resident's own message. */
@Component
class Letters {
    private final Outbox outbox;
    private final Region region;
    private final Languages languages;

    Letters(Outbox outbox, Region region, Languages languages) {
        this.outbox = outbox;
        this.region = region;
        this.languages = languages;
    }

    void answer(ReportRows.Row report, AgencyId agency, String text, List<AnswerPhoto> photos, String subject) {
        String words = say(
                report, TextKey.ANSWER_WORDS, "number", report.number(), "agency", agencyName(agency), "answer", text);
        String ask = say(report, TextKey.ANSWER_ASK);
        List<Button> ratings = List.of(
                rating(report, Verdict.SOLVED, TextKey.BUTTON_SOLVED),
                rating(report, Verdict.PARTLY, TextKey.BUTTON_PARTLY),
                rating(report, Verdict.NOT, TextKey.BUTTON_NOT));
        if (photos.isEmpty()) {
            send(report, Outbox.Purpose.ANSWER, words + "\n\n" + ask, ratings, List.of(), subject);
        } else {
            // The question stands last, below the photos.
            send(report, Outbox.Purpose.ANSWER, words, List.of(), photos, subject);
            send(report, Outbox.Purpose.ANSWER, ask, ratings, List.of(), subject);
        }
    }

    void question(ReportRows.Row report, AgencyId agency, String text, String subject) {
        String words = say(
                report, TextKey.ASK_WORDS, "number", report.number(), "agency", agencyName(agency), "question", text);
        Button reply = new Button.Choice(say(report, TextKey.ASK_BUTTON), new AskButton(report.number()).payload());
        send(report, Outbox.Purpose.ANSWER, words, List.of(reply), List.of(), subject);
    }

    void message(ReportRows.Row report, AgencyId agency, String text, String subject) {
        String words = say(
                report, TextKey.WRITE_WORDS, "number", report.number(), "agency", agencyName(agency), "message", text);
        send(report, Outbox.Purpose.ANSWER, words, List.of(), List.of(), subject);
    }

    void silence(ReportRows.Row report, String subject) {
        send(
                report,
                Outbox.Purpose.NOTICE,
                say(report, TextKey.SILENCE_WORDS, "number", report.number()),
                List.of(rating(report, Verdict.NOT, TextKey.SILENCE_BUTTON)),
                List.of(),
                subject);
    }

    /** In the language of the report's resident. */
    String say(ReportRows.Row report, TextKey key, Object... namesAndValues) {
        return languages.in(report.language()).say(key, namesAndValues);
    }

    String agencyName(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    private List<Outbox.Photo> captioned(ReportRows.Row report, List<AnswerPhoto> photos) {
        return photos.stream()
                .map(photo -> new Outbox.Photo(photo.media(), caption(report, photo.moment())))
                .toList();
    }

    private String caption(ReportRows.Row report, AnswerPhoto.@Nullable Moment moment) {
        return switch (moment) {
            case BEFORE -> say(report, TextKey.ANSWER_BEFORE);
            case AFTER -> say(report, TextKey.ANSWER_AFTER);
            case null -> "";
        };
    }

    private Button rating(ReportRows.Row report, Verdict verdict, TextKey label) {
        return new Button.Choice(say(report, label), new RatingButton(report.number(), verdict).payload());
    }

    private void send(
            ReportRows.Row report,
            Outbox.Purpose purpose,
            String text,
            List<Button> buttons,
            List<AnswerPhoto> photos,
            String subject) {
        outbox.send(
                report.chat(),
                new Outbox.Message(
                                purpose,
                                text,
                                buttons.isEmpty() ? Keyboard.NONE : new Keyboard(List.of(buttons)),
                                report.callbackButtons(),
                                List.of(),
                                report.messageId().isEmpty() ? null : report.messageId(),
                                subject)
                        .withCaptions(captioned(report, photos))
                        .inLanguage(report.language()));
    }
}
