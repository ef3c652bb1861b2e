package ru.otklik.bot.sandbox.vk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.vk.VkSettings.KnownPage;

/** Communities by token and by page; each comes into being when it is first spoken of. Safe for many threads. */
@Component
@Profile("sandbox")
class Communities {
    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,14}):\\S+");
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,14}");
    private static final int MOST = 1_000;

    private final Map<String, Community> byPage = new LinkedHashMap<>();
    private final VkSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Communities(VkSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Error 5 for what is no token. */
    Community ofToken(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw ApiError.authorization("invalid access_token (4).");
        }
        String page =
                known(known -> known.token().equals(token)).map(KnownPage::id).orElse(matcher.group(1));
        return ofPage(page);
    }

    /** @throws NoSuchElementException if the page is neither configured nor a group id */
    synchronized Community ofPage(String page) {
        Community known = byPage.get(page);
        if (known != null) {
            return known;
        }
        if (byPage.size() >= MOST) {
            throw new IllegalStateException("No more than " + MOST + " communities");
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
        Optional<KnownPage> known = known(one -> one.id().equals(page));
        if (known.isEmpty() && !GROUP.matcher(page).matches()) {
            throw new NoSuchElementException("No VK page «" + page + "»");
        }
        String group = known.map(KnownPage::token).orElse(page + ":").split(":", 2)[0];
        String name = known.map(KnownPage::name).orElse("Сообщество " + group);
        // Beginning with the time, cursors go on rising when the emulator is started anew.
        LongPoll longPoll = new LongPoll(clock.instant().getEpochSecond(), settings.longPollEnabled());
        return new Community(page, name, Long.parseLong(group), longPoll, this::publish);
    }

    private Optional<KnownPage> known(Predicate<KnownPage> which) {
        return settings.pages().stream().filter(which).findFirst();
    }

    private void publish(Community.Change change) {
        events.publishEvent(new ChatChanged(VkEmulator.NAME, change.page(), change.resident()));
    }
}
