package ru.otklik.bot.sandbox.telegram;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.journal.Journal;

/** All emulated bots. Any well-formed token makes one; when the application stops, their held polls end at once. */
final class Bots implements SmartLifecycle {
    private final Clock clock;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Map<String, Bot> byPage = new LinkedHashMap<>();
    private volatile boolean running;

    Bots(Clock clock, Journal journal, Methods methods, ApplicationEventPublisher events) {
        this.clock = clock;
        this.journal = journal;
        this.events = events;
        new Restoration(journal, methods, this::ofPage).run(clock.instant());
    }

    synchronized Bot ofPage(String page) {
        return byPage.computeIfAbsent(page, this::create);
    }

    private Bot create(String page) {
        return new Bot(
                page,
                clock,
                journal,
                chat -> events.publishEvent(new ChatChanged(
                        TelegramMessenger.NAME, page, chat.resident().name())));
    }

    /** The bot of this token, or 401 if the token has not the form of one or is revoked. */
    Bot ofToken(String text) {
        Token token = Token.of(text);
        Bot bot = of(token);
        if (!bot.tokens().admits(text)) {
            throw Refusal.of(401, "Unauthorized");
        }
        bot.id(token.botId());
        return bot;
    }

    /** A page's bot stays one when it is given another token. */
    private synchronized Bot of(Token token) {
        Bot known = byPage.get(token.page());
        return known != null || token.namesPage()
                ? ofPage(token.page())
                : byPage.values().stream()
                        .filter(bot -> bot.id() == token.botId())
                        .findFirst()
                        .orElseGet(() -> ofPage(token.page()));
    }

    synchronized Optional<Bot> find(String page) {
        return Optional.ofNullable(byPage.get(page));
    }

    /** In the order of their first use. */
    synchronized List<Bot> all() {
        return List.copyOf(byPage.values());
    }

    @Override
    public void start() {
        all().forEach(Bot::startDelivering);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all().forEach(bot -> {
            bot.updates().close();
            bot.stopDelivering();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before the web server waits for its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
