package ru.otklik.bot.sandbox.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** Brings the bots of an earlier run back, as they were written down. */
final class Restoration {
    private final Journal journal;
    private final Methods methods;
    private final Function<String, Bot> bots;
    private final Changes outdated = new Changes();

    /** @param bots gives the bot of a page */
    Restoration(Journal journal, Methods methods, Function<String, Bot> bots) {
        this.journal = journal;
        this.methods = methods;
        this.bots = bots;
    }

    void run(Instant now) {
        journal.take("bot", Kept.OfBot.class)
                .forEach(kept -> bots.apply(kept.page()).restore(kept));
        journal.take("settings", Kept.Settings.class)
                .forEach(kept -> bots.apply(kept.page()).settings().putAll(kept.values()));
        journal.take("hook", Kept.Hook.class).forEach(this::hook);
        chats();
        journal.take("press", Kept.Press.class).forEach(kept -> press(kept, now));
        journal.take("queue", Kept.Queue.class)
                .forEach(kept -> bots.apply(kept.page()).updates().restore(kept));
        journal.take("update", Kept.Update.class)
                .forEach(kept -> bots.apply(kept.page()).updates().restore(kept));
        journal.write(outdated);
    }

    private void hook(Kept.Hook kept) {
        if (kept.url() != null) {
            Bot bot = bots.apply(kept.page());
            bot.restore(
                    new Webhook(bot, methods, new Webhook.Address(kept.url(), kept.secret(), kept.maxConnections())));
        }
    }

    private record ChatOf(String page, long id) {}

    private void chats() {
        Map<ChatOf, List<Message>> messages = new HashMap<>();
        for (Kept.OfMessage kept : journal.take("message", Kept.OfMessage.class)) {
            messages.computeIfAbsent(new ChatOf(kept.page(), kept.chat()), c -> new ArrayList<>())
                    .add(Message.restored(kept));
        }
        for (Kept.OfChat kept : journal.take("chat", Kept.OfChat.class)) {
            Chat chat = bots.apply(kept.page()).chatOf(kept.resident());
            chat.restore(
                    kept,
                    messages.getOrDefault(
                            new ChatOf(kept.page(), chat.resident().id()), List.of()));
        }
    }

    private void press(Kept.Press kept, Instant now) {
        Bot bot = bots.apply(kept.page());
        if (now.isBefore(kept.until())) {
            bot.chat(kept.chat())
                    .ifPresent(chat ->
                            bot.presses().restore(kept.id(), new Presses.Press(chat, kept.message(), kept.until())));
        } else {
            outdated.remove(kept.key());
        }
    }
}
