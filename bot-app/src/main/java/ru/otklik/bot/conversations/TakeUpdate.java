package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.platform.ChatRef;

/** Takes one stored update to its end: files first, over the network; then everything else in one transaction. */
@Component
class TakeUpdate {
    private static final Logger log = LoggerFactory.getLogger(TakeUpdate.class);

    private final Pages pages;
    private final InboundQueue queue;
    private final Attachments attachments;
    private final Conversation conversation;
    private final Patience patience;
    private final Acquaintance acquaintance;
    private final TransactionTemplate transaction;

    TakeUpdate(
            Pages pages,
            InboundQueue queue,
            Attachments attachments,
            Conversation conversation,
            Patience patience,
            Acquaintance acquaintance,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.queue = queue;
        this.attachments = attachments;
        this.conversation = conversation;
        this.patience = patience;
        this.acquaintance = acquaintance;
        this.transaction = transaction;
    }

    void take(Claimed update) {
        try {
            think(update);
        } catch (RuntimeException e) {
            log.warn("update {} of page {} failed, attempt {}", update.id(), update.page(), update.attempts() + 1, e);
            queue.failed(update, reason(e));
            apologiseAtTheEnd(update);
        }
    }

    private void think(Claimed update) {
        Optional<Pages.Connected> connected = pages.find(update.page());
        if (connected.isEmpty()) {
            queue.failed(update, "the page is not connected");
            return;
        }
        if (update.chat().isEmpty()) {
            transaction.executeWithoutResult(_ -> queue.done(update));
            return;
        }
        Duration pause = patience.before(update);
        if (!pause.isZero()) {
            queue.postpone(update, pause);
            if (patience.mustTell(update)) {
                transaction.executeWithoutResult(_ -> conversation.slowDown(new ChatRef(update.page(), update.chat())));
            }
            return;
        }
        Incoming incoming = connected.get().channel().understand(connected.get().page(), update.raw());
        ChatRef chat = new ChatRef(update.page(), update.chat());
        Attachments.Kept kept = incoming instanceof Incoming.Message message
                ? attachments.bring(
                        chat, connected.get().page(), connected.get().channel(), message, update.attempts())
                : Attachments.Kept.NOTHING;
        transaction.executeWithoutResult(_ -> {
            conversation.goOn(chat, incoming, kept);
            queue.done(update);
        });
        acquaintance.make(chat, incoming);
    }

    private void apologiseAtTheEnd(Claimed update) {
        if (update.attempts() + 1 >= InboundQueue.MOST_ATTEMPTS
                && !update.chat().isEmpty()) {
            transaction.executeWithoutResult(_ -> conversation.apologise(new ChatRef(update.page(), update.chat())));
        }
    }

    /** The kind of failure, never its words: they may hold a resident's. */
    private static String reason(RuntimeException e) {
        return e instanceof Attachments.MessengerUnreachable
                ? String.valueOf(e.getMessage())
                : e.getClass().getName();
    }
}
