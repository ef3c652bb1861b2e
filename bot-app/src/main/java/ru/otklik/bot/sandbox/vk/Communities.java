package ru.otklik.bot.sandbox.vk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.journal.Journal;

/** Communities by page; each comes into being when it is first spoken of. Safe for many threads. */
@Component
@Profile("sandbox")
class Communities {
    private static final int MOST = 10_000;

    private final Map<String, Community> byPage = new LinkedHashMap<>();
    private final VkSettings settings;
    private final CallbackSender sender;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Journal journal;

    Communities(
            VkSettings settings,
            CallbackSender sender,
            ApplicationEventPublisher events,
            Clock clock,
            Journal vkJournal,
            Residents residents,
            Attachments attachments) {
        this.settings = settings;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
        journal = vkJournal;
        new Restoration(journal, residents, this::ofPage).run(attachments);
    }

    /** What callback servers hadn't taken before the restart is brought to them now. */
    @EventListener(ContextRefreshedEvent.class)
    void goOnDelivering() {
        journal.take("delivery", Kept.Delivery.class)
                .forEach(delivery -> sender.send(ofPage(delivery.page()), delivery));
    }

    /** Error 5 for what is no token or a revoked one. */
    Community ofToken(String text) {
        Token token = Token.of(text);
        Community community = of(token);
        if (!community.tokens().admits(text)) {
            throw ApiError.authorization("access_token was revoked.");
        }
        community.change(() -> community.become(token.groupId()));
        return community;
    }

    /** A page's community stays one when it is given another token. */
    private synchronized Community of(Token token) {
        Community known = byPage.get(token.page());
        return known != null || token.namesPage()
                ? ofPage(token.page())
                : byPage.values().stream()
                        .filter(community -> community.groupId() == token.groupId())
                        .findFirst()
                        .orElseGet(() -> ofPage(token.page()));
    }

    synchronized Community ofPage(String page) {
        Community known = byPage.get(page);
        if (known != null) {
            return known;
        }
        if (byPage.size() >= MOST) {
            throw new IllegalStateException("В песочнице не больше " + MOST + " сообществ");
        }
        Community made = make(page);
        byPage.put(page, made);
        return made;
    }

    synchronized Optional<Community> existing(String page) {
        return Optional.ofNullable(byPage.get(page));
    }

    synchronized List<Community> all() {
        return List.copyOf(byPage.values());
    }

    @EventListener(ContextClosedEvent.class)
    void letReadersGo() {
        all().forEach(community -> community.longPoll().log().close());
    }

    private Community make(String page) {
        // Beginning with the time, cursors go on rising when the emulator is started anew.
        LongPoll longPoll = new LongPoll(clock.instant().getEpochSecond(), settings.longPollEnabled());
        return new Community(page, longPoll, sender, journal, this::publish);
    }

    private void publish(Community.Change change) {
        events.publishEvent(new ChatChanged(VkEmulator.NAME, change.page(), change.resident()));
    }
}
