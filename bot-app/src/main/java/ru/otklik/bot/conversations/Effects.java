package ru.otklik.bot.conversations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.incidents.RatingButton;
import ru.otklik.bot.incidents.Registered;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Does what a dialog's turn asks for, and says what came of it. */
@Component
class Effects {
    private final Chats chats;
    private final Reports reports;
    private final OpenQuestions questions;
    private final KnownEvents events;
    private final Handovers handovers;
    private final PersonalData data;
    private final OwnData ownData;
    private final Replies replies;
    private final ReportWords words;
    private final Ratings ratings;
    private final Deadlines deadlines;
    private final Region region;
    private final Inputs inputs;
    private final StepMeters meters;

    Effects(
            Chats chats,
            Reports reports,
            OpenQuestions questions,
            KnownEvents events,
            Handovers handovers,
            PersonalData data,
            OwnData ownData,
            Replies replies,
            ReportWords words,
            Ratings ratings,
            Deadlines deadlines,
            Region region,
            Inputs inputs,
            StepMeters meters) {
        this.chats = chats;
        this.reports = reports;
        this.questions = questions;
        this.events = events;
        this.handovers = handovers;
        this.data = data;
        this.ownData = ownData;
        this.replies = replies;
        this.words = words;
        this.ratings = ratings;
        this.deadlines = deadlines;
        this.region = region;
        this.inputs = inputs;
        this.meters = meters;
    }

    /** @return what is to be said of it; nothing for a lookup, which is answered elsewhere */
    List<Say> perform(ChatState chat, Effect effect) {
        Texts texts = words.texts(chat);
        return switch (effect) {
            case Effect.Lookup _ -> List.of();
            case Effect.Speak speak -> {
                reports.speak(chat.ref(), speak.language());
                events.speak(chat.ref(), speak.language());
                handovers.speak(chat.ref(), speak.language());
                yield List.of();
            }
            case Effect.ConsentGiven consent -> {
                chats.keepConsent(chat.ref(), consent.version());
                yield List.of();
            }
            case Effect.FileReport file -> List.of(file(chat, file));
            case Effect.FollowEvent follow -> {
                boolean follows = events.follow(chat.ref(), follow.event(), chat.callbackButtons(), chat.language());
                yield told(texts.say(follows ? TextKey.EVENT_FOLLOWED : TextKey.EVENT_OVER));
            }
            case Effect.AddToReport add ->
                told(add(chat, add.number(), add.what(), TextKey.REPORT_ADDED), add.number());
            case Effect.AddComplaint add ->
                told(
                        add(
                                chat,
                                add.number(),
                                add.what(),
                                add.before() ? TextKey.RATED_EARLIER : TextKey.RATED_COMPLAINT),
                        add.number());
            case Effect.ReplyToAgency reply -> {
                boolean asked = questions.waitingFor(chat.ref()).contains(reply.number());
                String done =
                        add(chat, reply.number(), reply.what(), asked ? TextKey.REPORT_REPLIED : TextKey.REPORT_ADDED);
                boolean added = reports.open(chat.ref()).stream()
                        .anyMatch(own -> own.number().equals(reply.number()));
                yield reply.assumed() && added
                        ? List.of(Say.with(
                                        done,
                                        new Option(
                                                Signal.ANOTHER,
                                                reply.number(),
                                                texts.say(TextKey.INQUIRY_BUTTON_ANOTHER)))
                                .about(reply.number()))
                        : told(done, reply.number());
            }
            case Effect.TellState tell -> List.of(state(chat, tell.number()));
            case Effect.Solved solved -> told(solved(chat, solved.number()), solved.number());
            case Effect.RateAnswer rate -> List.of(ratings.keep(chat, rate).about(rate.number()));
            case Effect.Withdraw withdraw ->
                told(
                        reports.withdraw(chat.ref(), withdraw.number())
                                ? texts.say(TextKey.REPORT_WITHDRAWN, "number", withdraw.number())
                                : texts.say(TextKey.REPORT_CLOSED, "number", withdraw.number()));
            case Effect.ComposeAppeal appeal -> List.of(appeal(chat, appeal.number()));
            case Effect.SendData _ -> ownData.send(chat);
            case Effect.EraseData _ -> {
                data.erase(chat.ref());
                yield told(texts.say(TextKey.DATA_ERASED) + " " + texts.say(TextKey.DATA_LAW));
            }
            case Effect.CallOperator call -> {
                handovers.begin(chat.ref(), chat.resident(), chat.callbackButtons(), chat.language());
                if (!call.words().isBlank() || !call.media().isEmpty()) {
                    handovers.residentSaid(chat.ref(), call.words(), media(call.media()));
                }
                yield List.of();
            }
            case Effect.TellOperator tell -> {
                handovers.residentSaid(
                        chat.ref(), tell.what().words(), media(tell.what().media()));
                yield List.of();
            }
            case Effect.LeaveOperator _ -> {
                handovers.residentLeft(chat.ref());
                yield List.of();
            }
        };
    }

    private Say state(ChatState chat, String number) {
        Texts texts = words.texts(chat);
        Optional<Reports.Mine> mine = reports.of(chat.ref()).stream()
                .filter(report -> report.number().equals(number))
                .findFirst();
        if (mine.isEmpty()) {
            return Say.plain(texts.say(TextKey.REPORT_NOT_YOURS));
        }
        String line = words.line(chat, mine.get());
        boolean asked = questions.waitingFor(chat.ref()).contains(number);
        String told = mine.get().status().isOpen()
                ? texts.say(asked ? TextKey.INQUIRY_ASKED : TextKey.INQUIRY_STATE, "report", line)
                : line;
        return Say.with(told, Option.of(Signal.MINE, texts.say(TextKey.BUTTON_MINE)))
                .about(number);
    }

    /** It may have been answered meanwhile: then it is a rating. */
    private String solved(ChatState chat, String number) {
        Texts texts = words.texts(chat);
        String agency = reports.find(chat.ref(), number)
                .map(report -> words.agency(report.agency()))
                .orElse("");
        boolean done = reports.withdraw(chat.ref(), number, true)
                || ratings.keep(chat, new RatingButton(number, Verdict.SOLVED)).isPresent();
        return done
                ? texts.say(TextKey.INQUIRY_SOLVED, "number", number, "agency", agency)
                : texts.say(TextKey.RATED_STALE);
    }

    private Say file(ChatState chat, Effect.FileReport file) {
        NewReport report = report(chat, file);
        String joins = file.draft().known().joins();
        chats.begunAt(chat.ref()).ifPresent(meters::filedAfterCommit);
        Registered registered = joins == null ? reports.register(report) : reports.join(report, joins);
        Texts texts = words.texts(chat);
        String filed = filed(chat, registered);
        if (file.goesOn()) {
            // The choices below belong to the next problem.
            return Say.plain(file.tellLaw() ? filed + "\n\n" + texts.say(TextKey.LAW_NOTE) : filed);
        }
        Option mine = Option.of(Signal.MINE, texts.say(TextKey.BUTTON_MINE));
        return file.tellLaw()
                ? Say.with(
                                filed + "\n\n" + texts.say(TextKey.LAW_NOTE),
                                new Option(Signal.APPEAL, registered.number(), texts.say(TextKey.BUTTON_APPEAL)),
                                mine)
                        .about(registered.number())
                : Say.with(filed, mine).about(registered.number());
    }

    private String filed(ChatState chat, Registered registered) {
        Texts texts = words.texts(chat);
        String agency = words.agency(registered.agency());
        if (registered.joined() && registered.status() == IncidentStatus.ANSWERED) {
            return texts.say(TextKey.REPORT_JOINED_ANSWERED, "number", registered.number(), "agency", agency);
        }
        return texts.say(
                registered.joined() ? TextKey.REPORT_JOINED : TextKey.REPORT_FILED,
                "number",
                registered.number(),
                "agency",
                agency,
                "until",
                deadlines.inWords(registered.deadline(), chat.language()));
    }

    private NewReport report(ChatState chat, Effect.FileReport file) {
        Draft draft = file.draft();
        return new NewReport(
                chat.ref(),
                draft.messageId(),
                chat.callbackButtons(),
                chat.resident(),
                draft.words(),
                draft.about().topic(),
                Objects.requireNonNull(draft.where().place(), "a draft that is sent has a place"),
                media(Stream.concat(draft.attached().photos().stream(), draft.attached().files().stream())
                        .toList()),
                fields(draft),
                file.explanation(),
                chat.language());
    }

    private List<Field> fields(Draft draft) {
        return Optional.ofNullable(draft.about().topic())
                .flatMap(region.taxonomy()::topic)
                .map(topic -> topic.questionsFor(draft.answers()).stream()
                        .filter(question ->
                                !draft.answers().getOrDefault(question.id(), "").isEmpty())
                        .map(question -> new Field(
                                question.id(),
                                question.name(),
                                question.shown(
                                        Objects.requireNonNull(draft.answers().get(question.id())), inputs.today())))
                        .toList())
                .orElse(List.of());
    }

    private String add(ChatState chat, String number, Effect.What what, TextKey done) {
        boolean added = reports.add(chat.ref(), number, what.words(), media(what.media()));
        Texts texts = words.texts(chat);
        if (added) {
            String agency = reports.find(chat.ref(), number)
                    .map(report -> words.agency(report.agency()))
                    .orElse("");
            return texts.say(done, "number", number, "agency", agency);
        }
        return reports.find(chat.ref(), number).isPresent()
                ? texts.say(TextKey.REPORT_CLOSED, "number", number)
                : texts.say(TextKey.REPORT_NOT_YOURS);
    }

    /** The text stands alone in its message, so that it can be copied as it is. */
    private Say appeal(ChatState chat, @Nullable String number) {
        Texts texts = words.texts(chat);
        Optional<String> text = Optional.ofNullable(number)
                .or(() -> reports.of(chat.ref()).stream()
                        .map(Reports.Mine::number)
                        .findFirst())
                .flatMap(wanted -> reports.appealText(chat.ref(), wanted));
        if (text.isEmpty()) {
            return Say.plain(texts.say(TextKey.LAW_NOTE) + "\n\n" + texts.say(TextKey.LAW_NONE));
        }
        replies.tell(chat, text.get());
        return Say.plain(texts.say(TextKey.LAW_HOW));
    }

    private static List<Say> told(String words, String number) {
        return List.of(Say.plain(words).about(number));
    }

    private static List<Say> told(String words) {
        return List.of(Say.plain(words));
    }

    private static List<MediaId> media(List<String> ids) {
        return ids.stream().map(MediaId::of).toList();
    }
}
