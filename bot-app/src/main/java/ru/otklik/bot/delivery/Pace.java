package ru.otklik.bot.delivery;

import java.time.Duration;
import ru.otklik.bot.channels.Limits;
import ru.otklik.bot.coordination.Budgets.Budget;
import ru.otklik.bot.platform.ChatRef;

/** How much may be sent, by the names under which all nodes count it. */
final class Pace {
    /** Telegram shows "typing" for five seconds, VK for ten. */
    private static final Duration TYPING_SHOWN = Duration.ofSeconds(4);

    private Pace() {}

    static Budget ofPage(ChatRef chat, Limits limits) {
        return new Budget("page:" + chat.page(), limits.perPage(), limits.perPageWindow());
    }

    static Budget ofChat(ChatRef chat, Limits limits) {
        return new Budget("chat:" + chat.page() + ":" + chat.chat(), limits.perChat(), limits.perChatWindow());
    }

    /** Mass notices leave a third of the page's calls to everything else. */
    static Budget ofNotices(ChatRef chat, Limits limits) {
        return new Budget("notices:" + chat.page(), Math.max(1, limits.perPage() * 2 / 3), limits.perPageWindow());
    }

    static Budget ofTyping(ChatRef chat) {
        return new Budget("typing:" + chat.page() + ":" + chat.chat(), 1, TYPING_SHOWN);
    }
}
