package ru.otklik.bot.conversations;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.delivery.Names;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;

/**
 * Learns what residents are called whose messenger does not say it with every message, beside the dialog. A kindness to the desk:
 * nothing waits for it, and whatever goes wrong with it is nobody's trouble.
 */
@Component
class Acquaintance {
    private static final Logger log = LoggerFactory.getLogger(Acquaintance.class);

    /** Whoever finds no place is asked for at their next message. */
    private static final int SIDE_BY_SIDE = 4;

    private final Chats chats;
    private final Reports reports;
    private final Handovers handovers;
    private final Names names;
    private final TransactionTemplate transaction;
    private final Semaphore free = new Semaphore(SIDE_BY_SIDE);

    Acquaintance(Chats chats, Reports reports, Handovers handovers, Names names, TransactionTemplate transaction) {
        this.chats = chats;
        this.reports = reports;
        this.handovers = handovers;
        this.names = names;
        this.transaction = transaction;
    }

    /** Returns at once and never fails. */
    void make(ChatRef chat, Incoming incoming) {
        if (!isNameless(incoming) || !free.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("acquaintance").start(() -> {
            try {
                learn(chat);
            } catch (RuntimeException e) {
                log.debug("A resident of page {} stays without a name", chat.page(), e);
            } finally {
                free.release();
            }
        });
    }

    private static boolean isNameless(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Message message -> message.sender().name().isEmpty();
            case Incoming.Press press -> press.sender().name().isEmpty();
            case Incoming.Edited _, Incoming.Blocked _, Incoming.Unblocked _, Incoming.Ignored _ -> false;
        };
    }

    private void learn(ChatRef chat) {
        chats.askName(chat)
                .ifPresent(asked -> names.ask(chat)
                        .ifPresent(name -> transaction.executeWithoutResult(_ -> {
                            if (chats.name(chat, name, asked)) {
                                reports.called(chat, name);
                                handovers.called(chat, name);
                            }
                        })));
    }
}
