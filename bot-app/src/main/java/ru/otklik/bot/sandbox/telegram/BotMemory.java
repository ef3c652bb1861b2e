package ru.otklik.bot.sandbox.telegram;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** Writes down what has changed in one bot. Guarded by the bot's lock. */
final class BotMemory {
    private final Journal journal;
    private final String page;
    /** What was written last of the facts that come with every change and seldom differ. */
    private final Map<String, Kept> written = new HashMap<>();

    BotMemory(Journal journal, String page) {
        this.journal = journal;
        this.page = page;
    }

    /** Writes it all as one; when this returns, it may be shown and told. */
    void write(Bot bot, Collection<Chat> touched) {
        Changes changes = new Changes();
        if (journal.keeps()) {
            putIfNew(changes, new Kept.OfBot(page, bot.id(), bot.nextMessageId()));
            putIfNew(changes, new Kept.Settings(page, Map.copyOf(bot.settings())));
            putIfNew(changes, hook(bot.webhook()));
            touched.forEach(chat -> put(changes, chat));
            bot.presses()
                    .fresh()
                    .forEach((id, press) -> changes.put(
                            new Kept.Press(page, id, press.chat().resident().id(), press.message(), press.until())));
            putIfNew(changes, bot.updates().head(page));
            bot.updates()
                    .staged()
                    .forEach(u -> changes.put(new Kept.Update(page, u.serial(), u.id(), u.json(), u.until())));
            bot.updates().gone().forEach(serial -> changes.remove(Kept.Update.key(serial, page)));
            journal.write(changes);
        }
        touched.forEach(Chat::written);
        bot.presses().fresh().clear();
    }

    private void putIfNew(Changes changes, Kept fact) {
        if (!fact.equals(written.put(fact.key(), fact))) {
            changes.put(fact);
        }
    }

    private Kept.Hook hook(@Nullable Webhook webhook) {
        return webhook == null
                ? new Kept.Hook(page, null, "", 0)
                : new Kept.Hook(
                        page,
                        webhook.address().url(),
                        webhook.address().secret(),
                        webhook.address().maxConnections());
    }

    private void put(Changes changes, Chat chat) {
        long id = chat.resident().id();
        Message owner = chat.keyboardOwner();
        changes.put(new Kept.OfChat(
                page, chat.resident().name(), chat.started(), chat.blocked(), owner == null ? null : owner.id()));
        chat.unwritten().forEach((number, message) -> {
            if (message == null) {
                changes.remove(Kept.OfMessage.key(id, number, page));
            } else {
                changes.put(new Kept.OfMessage(
                        page,
                        id,
                        number,
                        message.fromPage(),
                        message.editable(),
                        message.json(),
                        message.keyboard(),
                        message.notice()));
            }
        });
    }
}
