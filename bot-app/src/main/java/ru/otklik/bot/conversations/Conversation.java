package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.incidents.AskButton;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.incidents.RatingButton;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.TextKey;

/** One update's step of its chat. Runs in the caller's transaction. */
@Component
class Conversation {
    /**
     * @param more whether others of the chat wait behind it
     * @param acknowledged whether the resident was told already that their press has come
     */
    record Circumstances(boolean more, boolean acknowledged) {}

    /** Within it a few words more belong to the reply that was passed on. */
    private static final Duration REPLY_GOES_ON = Duration.ofMinutes(10);

    private final Chats chats;
    private final Talk talk;
    private final Inputs inputs;
    private final Replies replies;
    private final Ratings ratings;
    private final Reports reports;
    private final OpenQuestions questions;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final ReportWords words;
    private final Clock clock;

    Conversation(
            Chats chats,
            Talk talk,
            Inputs inputs,
            Replies replies,
            Ratings ratings,
            Reports reports,
            OpenQuestions questions,
            Outbox outbox,
            Deliveries deliveries,
            ReportWords words,
            Clock clock) {
        this.chats = chats;
        this.talk = talk;
        this.inputs = inputs;
        this.replies = replies;
        this.ratings = ratings;
        this.reports = reports;
        this.questions = questions;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.words = words;
        this.clock = clock;
    }

    /** @param circumstances what the queue knows of the update */
    void goOn(ChatRef ref, Incoming incoming, Attachments.Kept kept, Circumstances circumstances) {
        switch (incoming) {
            case Incoming.Message message -> {
                deliveries.reachable(ref);
                ChatState chat = chats.lock(ref).followed(circumstances.more());
                hear(chat.seen(message.sender().name(), message.callbackButtons()), message, kept);
            }
            case Incoming.Press press -> {
                deliveries.reachable(ref);
                String notice = feel(chats.lock(ref), press.payload(), press.messageId());
                if (!circumstances.acknowledged()) {
                    outbox.acknowledge(ref, press.sender().id(), press.pressId(), notice);
                }
            }
            case Incoming.Edited edited -> {
                ChatState chat = chats.lock(ref);
                if (!edited.text().isBlank() && chat.progress().step() != Step.OPERATOR) {
                    talk.goOn(chat, new Input.Edited(), List.of(), null);
                }
            }
            case Incoming.Blocked _ -> deliveries.unreachable(ref, "житель запретил сообщения");
            case Incoming.Unblocked _ -> deliveries.reachable(ref);
            case Incoming.Ignored _ -> {}
        }
    }

    /** Tells the resident that something is wrong on our side. */
    void apologise(ChatRef ref) {
        ChatState chat = chats.lock(ref);
        replies.beside(chat, words.texts(chat).say(TextKey.SORRY_TROUBLE));
    }

    /** Tells the resident that they have to wait a little. */
    void slowDown(ChatRef ref) {
        ChatState chat = chats.lock(ref);
        replies.beside(chat, words.texts(chat).say(TextKey.SORRY_FLOOD));
    }

    /** Tells the resident that a press has come, whose turn comes later. */
    void acknowledge(ChatRef ref, Incoming.Press press) {
        String notice = words.texts(chats.lock(ref)).say(TextKey.SORRY_LATER);
        outbox.acknowledge(ref, press.sender().id(), press.pressId(), notice);
    }

    private void hear(ChatState chat, Incoming.Message message, Attachments.Kept kept) {
        Optional<Ratings.Meant> rating = Ratings.pressed(message.payload());
        Optional<AskButton> ask = Optional.ofNullable(message.payload()).flatMap(AskButton::of);
        String about = chat.progress().step() == Step.OPERATOR
                ? null
                : reports.meant(chat.ref(), message.quoted(), message.text()).orElse(null);
        if (rating.isEmpty() && kept.photos().isEmpty() && chat.progress().step() != Step.OPERATOR) {
            rating = ratings.typed(chat, message.text(), about);
        }
        if (rating.isPresent()) {
            rate(chat, rating.get());
        } else if (ask.isPresent()) {
            reply(chat, ask.get());
        } else {
            List<String> waiting = questions.waitingFor(chat.ref());
            List<Input.Own> open = reports.open(chat.ref());
            Input.Said said = inputs.said(
                    message,
                    kept,
                    about,
                    waiting,
                    ratings.meantBy(chat, message.text()),
                    open,
                    open.isEmpty() ? Input.Lately.NOTHING : lately(chat.ref(), waiting, open));
            talk.goOn(chat, said, List.of(), null);
        }
    }

    private Input.Lately lately(ChatRef chat, List<String> waiting, List<Input.Own> open) {
        Optional<String> last = reports.lastTold(chat);
        String told = last.filter(
                        number -> open.stream().anyMatch(own -> own.number().equals(number)))
                .orElse(null);
        if (!waiting.isEmpty()) {
            return new Input.Lately(last.filter(waiting::contains).orElse(null), null, told);
        }
        String replied = questions
                .addedToSince(chat, clock.instant().minus(REPLY_GOES_ON))
                .filter(number -> last.isEmpty() || last.get().equals(number))
                .orElse(null);
        return new Input.Lately(null, replied, told);
    }

    /** @return a few words for the messenger's own note, maybe empty */
    private String feel(ChatState chat, String payload, @Nullable String messageId) {
        Optional<Ratings.Meant> rating = Ratings.pressed(payload);
        if (rating.isPresent()) {
            return rate(chat, rating.get());
        }
        Optional<AskButton> ask = AskButton.of(payload);
        return ask.isPresent()
                ? reply(chat, ask.get())
                : talk.goOn(chat, inputs.pressed(payload), List.of(), messageId);
    }

    private String rate(ChatState chat, Ratings.Meant meant) {
        return switch (meant) {
            case Ratings.Meant.Nobodys _ -> told(chat, TextKey.REPORT_NOT_YOURS);
            case Ratings.Meant.Report report -> rate(chat, report.rating());
        };
    }

    private String rate(ChatState chat, RatingButton button) {
        Optional<Reports.Rated> rated = ratings.keep(chat, button);
        if (rated.isEmpty()) {
            return told(chat, TextKey.RATED_STALE);
        }
        boolean solved = rated.get().verdict() != Verdict.NOT;
        Input input = new Input.Rated(rated.get().number(), solved);
        return talk.goOn(chat, input, List.of(ratings.thanksFor(chat, rated.get())), null);
    }

    private String reply(ChatState chat, AskButton ask) {
        if (questions.waitingFor(chat.ref()).contains(ask.number())) {
            return talk.goOn(chat, new Input.ReplyWanted(ask.number()), List.of(), null);
        }
        return told(chat, TextKey.SORRY_STALE);
    }

    private String told(ChatState chat, TextKey key) {
        String said = words.texts(chat).say(key);
        replies.beside(chat, said);
        chats.save(chat);
        return said;
    }
}
