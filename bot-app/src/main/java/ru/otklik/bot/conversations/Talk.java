package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.Turn;

/** One input's way through the dialog: what it asks is answered at once, what it wants is done, its words are queued, it is saved. */
@Component
class Talk {
    /** A look leads to one more at most; a dialog that goes on asking is broken. */
    private static final int MOST_LOOKUPS = 5;

    /** What a messenger splits and brings one after the other, such as words and an album, comes within it. */
    private static final Duration MOMENT = Duration.ofMillis(300);

    /** Whoever is in full flow. */
    private static final Duration BURST = Duration.ofSeconds(1);

    private final Dialog dialog;
    private final Lookups lookups;
    private final Effects effects;
    private final Replies replies;
    private final Chats chats;

    Talk(Dialog dialog, Lookups lookups, Effects effects, Replies replies, Chats chats) {
        this.dialog = dialog;
        this.lookups = lookups;
        this.effects = effects;
        this.replies = replies;
        this.chats = chats;
    }

    /**
     * Moves the chat on, in the caller's transaction.
     *
     * @param before what is to be said first
     * @param pressed the message whose button was pressed, if one was
     * @return a few words for the messenger's own note on a pressed button, maybe empty
     */
    String goOn(ChatState chat, Input input, List<Say> before, @Nullable String pressed) {
        List<Say> done = new ArrayList<>(before);
        List<Say> said = new ArrayList<>();
        Turn turn = dialog.advance(chat.progress(), input);
        boolean mayWait = turn.mayWait();
        boolean acts = false;
        for (int i = 0; ; i++) {
            said.addAll(turn.says());
            Optional<Effect.Lookup> lookup = lookup(turn);
            ChatState now = chat.with(turn.progress());
            turn.effects().forEach(effect -> done.addAll(effects.perform(now, effect)));
            acts |= turn.effects().stream().anyMatch(effect -> !(effect instanceof Effect.Lookup));
            if (lookup.isEmpty() || i == MOST_LOOKUPS) {
                break;
            }
            turn = dialog.advance(turn.progress(), lookups.answer(now, lookup.get()));
            mayWait &= turn.mayWait();
        }
        ChatState after = chat.with(turn.progress());
        boolean onlyAsks =
                done.isEmpty() && said.size() == 1 && mayGo(chat.progress().step());
        replies.say(
                after,
                Stream.concat(done.stream(), said.stream()).toList(),
                onlyAsks ? pressed : null,
                pause(mayWait && done.isEmpty(), !acts && isWritten(input) && isGathered(chat, after)));
        chats.save(after);
        if (turn.effects().stream().anyMatch(Effect.EraseData.class::isInstance)) {
            chats.forget(after.ref());
        }
        return turn.notice();
    }

    private static Duration pause(boolean mayWait, boolean isGathered) {
        if (isGathered) {
            return BURST;
        }
        return mayWait ? MOMENT : Duration.ZERO;
    }

    private static boolean isWritten(Input input) {
        return input instanceof Input.Said said
                && said.payload() == null
                && !said.text().startsWith("/");
    }

    /** Whoever writes faster than they read gets one reply to it all; what tells them something new is not held back. */
    private static boolean isGathered(ChatState before, ChatState after) {
        Step step = after.progress().step();
        boolean same = step == before.progress().step()
                && after.progress()
                        .draft()
                        .answers()
                        .equals(before.progress().draft().answers());
        boolean news = step == Step.DANGER
                || after.progress().lawTold() != before.progress().lawTold()
                || (!same && !mayGo(step));
        return !news
                && switch (before.pace()) {
                    case CALM -> false;
                    case QUICK -> same;
                    case BURST -> true;
                };
    }

    /** What tells more than it asks stays in the chat: a number to call, the number of a report, an advice. */
    private static boolean mayGo(Step step) {
        return switch (step) {
            case IDLE, DANGER, EVENT, ELSEWHERE, ANSWERED -> false;
            default -> true;
        };
    }

    private static Optional<Effect.Lookup> lookup(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Lookup.class::isInstance)
                .map(Effect.Lookup.class::cast)
                .findFirst();
    }
}
