package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.incidents.RatingButton;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.conversation.Turn;

/** One update's step of its chat: the dialog moves on, its effects are done, its words are queued. Runs in the caller's transaction. */
@Component
class Conversation {
    private final Chats chats;
    private final Dialog dialog;
    private final Effects effects;
    private final Replies replies;
    private final Reports reports;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Texts texts;

    Conversation(
            Chats chats,
            Dialog dialog,
            Effects effects,
            Replies replies,
            Reports reports,
            Outbox outbox,
            Deliveries deliveries,
            Texts texts) {
        this.chats = chats;
        this.dialog = dialog;
        this.effects = effects;
        this.replies = replies;
        this.reports = reports;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    void goOn(ChatRef ref, Incoming incoming, Attachments.Kept kept) {
        switch (incoming) {
            case Incoming.Message message -> {
                deliveries.reachable(ref);
                ChatState chat = chats.lock(ref).seen(message.sender().name(), message.callbackButtons());
                Optional<RatingButton> rating = rating(message.payload());
                if (rating.isPresent()) {
                    rate(chat, rating.get());
                } else {
                    step(chat, Inputs.of(message, kept), List.of());
                }
            }
            case Incoming.Press press -> {
                deliveries.reachable(ref);
                ChatState chat = chats.lock(ref);
                Optional<RatingButton> rating = rating(press.payload());
                String notice = rating.isPresent()
                        ? rate(chat, rating.get())
                        : step(chat, new Input.Pressed(press.payload()), List.of());
                outbox.acknowledge(ref, press.sender().id(), press.pressId(), notice);
            }
            case Incoming.Edited edited -> {
                if (!edited.text().isBlank()) {
                    ChatState chat = chats.lock(ref);
                    replies.say(chat, List.of(Say.plain(texts.say(TextKey.REPORT_EDITED))), 0);
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
        replies.say(chat, List.of(Say.plain(texts.say(TextKey.SORRY_TROUBLE))), 0);
    }

    private static Optional<RatingButton> rating(@Nullable String payload) {
        return Optional.ofNullable(payload).flatMap(RatingButton::of);
    }

    /** The rating is kept first: only a report of this very chat counts, whatever the payload says. */
    private String rate(ChatState chat, RatingButton button) {
        Optional<Reports.Rated> rated = reports.rate(chat.ref(), button.number(), button.verdict());
        if (rated.isEmpty()) {
            String stale = texts.say(TextKey.RATED_STALE);
            replies.say(chat, List.of(Say.plain(stale)), 0);
            chats.save(chat);
            return stale;
        }
        Reports.Rated kept = rated.get();
        boolean solved = kept.verdict() != Verdict.NOT;
        return step(chat, new Input.Rated(kept.number(), solved), List.of(effects.thanksFor(kept)));
    }

    private String step(ChatState chat, Input input, List<Say> before) {
        Turn turn = dialog.advance(chat.progress(), input);
        List<Say> says = new ArrayList<>(before);
        turn.effects().forEach(effect -> effects.perform(chat, effect).ifPresent(says::add));
        replies.say(
                chat,
                Stream.concat(says.stream(), turn.says().stream()).toList(),
                turn.progress().turn());
        chats.save(chat.with(turn.progress()));
        return turn.notice();
    }
}
