package ru.otklik.bot.conversations;

import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Progress;

/**
 * What is kept of a chat between two updates.
 *
 * @param resident the name that the messenger gives, maybe empty
 * @param callbackButtons whether the resident's client shows buttons that answer without a message
 */
record ChatState(ChatRef ref, Progress progress, String resident, boolean callbackButtons) {
    ChatState with(Progress next) {
        return new ChatState(ref, next, resident, callbackButtons);
    }

    ChatState seen(String name, boolean callbacks) {
        return new ChatState(ref, progress, name.isEmpty() ? resident : name, callbacks);
    }
}
