package ru.otklik.bot.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Limits;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Push;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.wire.HoldingClients;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.region.Page;

/** Telegram bots. */
@Component
class TelegramChannel implements Channel {
    /**
     * Bot API: 4096 and 1024 characters, photos of 10 MB; bots FAQ: about 30 messages a second, and in a chat one a second with short
     * bursts beyond.
     */
    private static final Limits LIMITS =
            new Limits(4096, 1024, 30, Duration.ofSeconds(1), 5, Duration.ofSeconds(5), 10_000_000);

    private final Wire wire;
    private final HoldingClients polling;
    private final TelegramUpdates updates;
    private final TelegramSender sender;
    private final TelegramFiles files;
    private final TelegramCommands commands;
    private final Push push;

    TelegramChannel(Wire wire, Clock clock, TelegramCommands commands) {
        this.wire = wire;
        this.polling = wire.holdingClients(TelegramPoller.CALL);
        this.updates = new TelegramUpdates(clock);
        this.sender = new TelegramSender(wire.client(TelegramSender.CALL), wire.client(TelegramSender.BRIEF));
        this.commands = commands;
        this.push = new TelegramPush(wire, this::offerCommands);
        this.files = new TelegramFiles(wire, wire.client(TelegramFiles.CALL));
    }

    @Override
    public String messenger() {
        return "telegram";
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    /** The Bot API knows no key of a message (tdlib/telegram-bot-api#126). */
    @Override
    public boolean repeatsAreSafe() {
        return false;
    }

    @Override
    public boolean showsUnderMessage(Keyboard keyboard, boolean callbackButtons) {
        return TelegramKeyboards.isInline(keyboard);
    }

    @Override
    public void poll(Page page, Inbox inbox, PageHealth health) {
        Account account = Account.of(page);
        offerCommands(page);
        new TelegramPoller(wire, polling.of(page.id()), page.id(), account, inbox, health).run();
    }

    private void offerCommands(Page page) {
        Account account = Account.of(page);
        Thread.ofVirtual().name("commands-" + page.id()).start(() -> sender.offer(account, commands));
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(push);
    }

    @Override
    public Incoming understand(Page page, String raw) {
        try {
            return updates.understand(raw);
        } catch (RuntimeException e) {
            return new Incoming.Ignored("not understood: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public SendResult send(Page page, Outgoing outgoing) {
        return sender.send(Account.of(page), outgoing);
    }

    @Override
    public Fetched fetch(Page page, Incoming.Attachment attachment, long maxBytes) {
        return files.fetch(Account.of(page), attachment.reference(), maxBytes);
    }
}
