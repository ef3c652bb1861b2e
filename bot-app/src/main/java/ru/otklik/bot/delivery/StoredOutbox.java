package ru.otklik.bot.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Sql;
import ru.otklik.bot.platform.Walls;
import ru.otklik.dialogs.conversation.Languages;

/** Splits messages into deliveries and stores them. */
@Component
final class StoredOutbox implements Outbox {
    /** What both messengers take, for a page that isn't connected at the moment. */
    private static final int USUAL_LIMIT = 4096;

    private static final int PAYLOAD_BYTES = 64;

    private final Queue queue;
    private final Pages pages;
    private final TransactionOperations transaction;
    private final Typing typing;
    private final RepeatNotes notes;
    private final Bell bell;
    private final Courier courier;
    private final DeliverySettings settings;
    private final Clock clock;

    StoredOutbox(
            Queue queue,
            Pages pages,
            TransactionOperations transaction,
            Typing typing,
            RepeatNotes notes,
            Bell bell,
            Courier courier,
            DeliverySettings settings,
            Clock clock) {
        this.queue = queue;
        this.pages = pages;
        this.transaction = transaction;
        this.typing = typing;
        this.notes = notes;
        this.bell = bell;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    /** A chat's queue holds what others say in it too: putting something into it is the bot's own work, whoever asks for it. */
    @Override
    public void send(ChatRef chat, Message message) {
        Walls.outside(() -> put(chat, message));
    }

    private void put(ChatRef chat, Message message) {
        check(message.keyboard());
        var parts = parts(message, limit(chat.page()));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a message of nothing to " + chat);
        }
        var kind = Row.Kind.valueOf(message.purpose().name());
        append(
                new Queue.Entry(
                        chat,
                        kind,
                        message.callbackButtons(),
                        message.subject(),
                        message.language(),
                        message.quiet(),
                        message.replaceable()),
                parts);
        if (message.replaceable()) {
            typing.show(chat);
        }
    }

    @Override
    public void acknowledge(ChatRef chat, String userId, String pressId, String notice) {
        append(
                new Queue.Entry(chat, Row.Kind.ACK, true, null, Languages.USUAL),
                List.of(new StoredPart.Acknowledgement(userId, pressId, Sql.text(notice))));
    }

    private void append(Queue.Entry entry, List<StoredPart> parts) {
        transaction.executeWithoutResult(_ -> {
            if (!goesAtOnce(entry)) {
                queue.append(entry, parts, clock.instant());
                bell.ringAfterCommit(entry.quiet());
            } else if (entry.kind() == Row.Kind.ACK) {
                carryAfterCommit(Row.unstored(entry.chat(), parts.getFirst(), entry.language(), clock.instant()));
            } else {
                queue.appendBegun(entry, parts, clock.instant(), settings.leaseOf(parts.getFirst()))
                        .ifPresentOrElse(this::carryAfterCommit, () -> bell.ringAfterCommit(Duration.ZERO));
            }
        });
    }

    /** What the resident waits for. Should this node end before the call, it is taken for an uncertain one, which costs neither anything. */
    private boolean goesAtOnce(Queue.Entry entry) {
        boolean waitedFor = entry.kind() == Row.Kind.PROMPT || entry.kind() == Row.Kind.ACK;
        return waitedFor
                && entry.quiet().isZero()
                && pages.find(entry.chat().page())
                        .filter(page -> !page.health().isRevoked() && courier.isFree(page, entry.kind()))
                        .isPresent();
    }

    private void carryAfterCommit(Row row) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.carryBorn(row);
            }
        });
    }

    private List<StoredPart> parts(Message message, int limit) {
        // All but the dialog's own words may have to carry the note that it is a repeat.
        int room = message.purpose() == Purpose.PROMPT ? limit : limit - notes.room();
        var texts = TextSplitter.split(Sql.text(message.text()), room);
        // What became several messages can't be put into one.
        var alone = texts.size() == 1 && message.photos().isEmpty() && message.document() == null;
        var edits = alone ? message.edits() : null;
        var parts = new ArrayList<StoredPart>();
        for (int i = 0; i < texts.size(); i++) {
            var keyboard = i == texts.size() - 1 ? message.keyboard() : Keyboard.NONE;
            parts.add(new StoredPart.Text(texts.get(i), keyboard, i == 0 ? message.replyTo() : null, edits));
        }
        if (texts.isEmpty() && !message.keyboard().isEmpty()) {
            throw new IllegalArgumentException("a keyboard needs a text above it");
        }
        for (var photo : message.photos()) {
            parts.add(new StoredPart.Photo(photo.media(), photo.caption(), parts.isEmpty() ? message.replyTo() : null));
        }
        var document = message.document();
        if (document != null) {
            parts.add(new StoredPart.Document(
                    document.code(), Sql.text(document.caption()), Sql.text(document.instead())));
        }
        return parts;
    }

    private int limit(PageId page) {
        return pages.find(page)
                .map(connected -> connected.channel().limits().text())
                .orElse(USUAL_LIMIT);
    }

    private static void check(Keyboard keyboard) {
        for (var row : keyboard.rows()) {
            for (var button : row) {
                if (button instanceof Button.Choice choice
                        && choice.payload().getBytes(StandardCharsets.UTF_8).length > PAYLOAD_BYTES) {
                    throw new IllegalArgumentException(
                            "the payload of «%s» is longer than %d bytes".formatted(choice.label(), PAYLOAD_BYTES));
                }
            }
        }
    }
}
