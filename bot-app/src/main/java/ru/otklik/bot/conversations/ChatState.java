package ru.otklik.bot.conversations;

import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Progress;

/**
 * What is kept of a chat between two updates.
 *
 * @param resident the name that the messenger gives, maybe empty
 * @param callbackButtons whether the resident's client shows buttons that answer without a message
 * @param pace how fast the resident writes
 */
record ChatState(ChatRef ref, Progress progress, String resident, boolean callbackButtons, Pace pace) {
    /** How fast a resident writes, as far as one message tells. */
    enum Pace {
        /** There is time to read a reply before the next message. */
        CALM,
        /** The message before was a moment ago. */
        QUICK,
        /** The next one is here already. */
        BURST
    }

    /** In which the resident is spoken to (ISO 639). */
    String language() {
        return progress.language() == null ? Languages.USUAL : progress.language();
    }

    ChatState with(Progress next) {
        return new ChatState(ref, next, resident, callbackButtons, pace);
    }

    ChatState seen(String name, boolean callbacks) {
        return new ChatState(ref, progress, name.isEmpty() ? resident : name, callbacks, pace);
    }

    /** The same while more of the chat waits. */
    ChatState followed(boolean byMore) {
        return byMore ? new ChatState(ref, progress, resident, callbackButtons, Pace.BURST) : this;
    }
}
