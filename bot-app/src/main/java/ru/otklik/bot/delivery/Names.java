package ru.otklik.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.coordination.Budgets;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.platform.ChatRef;

/** Asks messengers what residents are called, as far as a page's budget of calls leaves room for it. */
@Component
public final class Names {
    private final Pages pages;
    private final Budgets budgets;

    Names(Pages pages, Budgets budgets) {
        this.pages = pages;
        this.budgets = budgets;
    }

    /** Blocks for some seconds at most. Empty if the messenger does not tell, or can't be asked at this moment. */
    public Optional<String> ask(ChatRef chat) {
        return pages.find(chat.page()).flatMap(connected -> ask(connected, chat));
    }

    private Optional<String> ask(Connected connected, ChatRef chat) {
        var page = Pace.ofPage(chat, connected.channel().limits());
        return budgets.take(page) instanceof Answer.Granted
                ? connected.channel().name(connected.page(), chat.chat())
                : Optional.empty();
    }
}
