package ru.otklik.bot.channels.vk;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
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

/** VK communities. */
@Component
class VkChannel implements Channel {
    /**
     * Error 914 was seen above 4096 characters, though the schema says 9000; 20 calls a second (dev.vk.com/api/api-requests), two of which
     * are left for reading, so that it comes to its turn beside any number of messages. How many messages a dialog may get is not told; a
     * photo or a file costs three calls and a message one.
     */
    private static final Limits LIMITS =
            new Limits(4000, 4000, 18, Duration.ofSeconds(1), 5, Duration.ofSeconds(2), 50_000_000);

    private final Wire wire;
    private final HoldingClients polling;
    private final VkCalls pollingCalls;
    private final VkUpdates updates;
    private final VkSender sender;
    private final VkFiles files;
    private final VkNames names;
    private final Push push;

    VkChannel(Wire wire, VkSettings settings, Clock clock) {
        this.wire = wire;
        this.polling = wire.holdingClients(VkPoller.CALL);
        this.pollingCalls = new VkCalls(wire, wire.client(VkPoller.CALL));
        this.updates = new VkUpdates(clock);
        OkHttpClient sending = wire.client(VkSender.CALL);
        VkCalls calls = new VkCalls(wire, sending);
        VkCalls brief = new VkCalls(wire, wire.client(VkSender.BRIEF));
        this.sender = new VkSender(calls, brief, new VkUploads(wire, sending, calls));
        this.names = new VkNames(brief);
        this.files = new VkFiles(wire, wire.client(VkFiles.CALL), settings.fileHosts());
        this.push = new VkPush(brief, this);
    }

    @Override
    public String messenger() {
        return "vk";
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    /** {@code random_id}: within the last hour and the last 100 messages of the dialog (dev.vk.com, messages.send). */
    @Override
    public boolean repeatsAreSafe() {
        return true;
    }

    @Override
    public boolean showsUnderMessage(Keyboard keyboard, boolean callbackButtons) {
        return VkKeyboards.isInline(keyboard, callbackButtons);
    }

    @Override
    public void poll(Page page, Inbox inbox, PageHealth health) {
        poller(page, inbox, health).run();
    }

    VkPoller poller(Page page, Inbox inbox, PageHealth health) {
        return new VkPoller(wire, polling.of(page.id()), pollingCalls, page.id(), Account.of(page), inbox, health);
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
    public Optional<String> name(Page page, String chat) {
        return names.of(Account.of(page), chat);
    }

    @Override
    public Fetched fetch(Page page, Incoming.Attachment attachment, long maxBytes) {
        return files.fetch(Account.of(page), attachment.reference(), maxBytes);
    }
}
