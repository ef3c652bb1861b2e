package ru.otklik.bot.conversations;

import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Progress;

/**
 * What is kept of a chat between two updates.
 *
 * @param resident the name that the messenger gives, maybe empty
 * @param callbackButtons whether the resident's client shows buttons that answer without a message
 */
record ChatState(ChatRef ref, Progress progress, String resident, boolean callbackButtons) {
    /** In which the resident is spoken to (ISO 639). */
    String language() {
        return progress.language() == null ? Languages.USUAL : progress.language();
    }

    ChatState with(Progress next) {
        return new ChatState(ref, next, resident, callbackButtons);
    }

    ChatState seen(String name, boolean callbacks) {
        return new ChatState(ref, progress, name.isEmpty() ? resident : name, callbacks);
    }
}
