package ru.otklik.bot.sandbox.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.IssuedTokens;
import ru.otklik.bot.sandbox.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One bot: its chats, its waiting updates and what it has set. Everything but the queue and the faults is guarded by its lock. */
final class Bot {
    /** 2026-01-01: numbers begin with the time since then, so that those of an earlier run never come again soon. */
    private static final long NUMBERS_SINCE = 1_767_225_600;

    private static final int NUMBERS_PER_SECOND = 16;
    /** Message and update ids are 32-bit numbers; those of ordinary bots have at most nine digits. */
    private static final int LARGEST_FIRST_NUMBER = 900_000_000;

    private final String page;
    private final Clock clock;
    private final Consumer<Chat> announce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Set<Chat> changed = new LinkedHashSet<>();
    private final UpdateQueue updates;
    private final Faults faults = new Faults();
    private final Presses presses;
    private final Pace pace;
    private int nextMessageId;
    private final Map<String, JsonNode> settings = new HashMap<>();
    private final BotMemory memory;
    private @Nullable Webhook webhook;
    private volatile long id;
    private final IssuedTokens tokens = new IssuedTokens();

    Bot(String page, Clock clock, Journal journal, Consumer<Chat> announce) {
        this.page = page;
        this.clock = clock;
        this.announce = announce;
        int first = firstNumber(clock.instant());
        updates = new UpdateQueue(clock, first);
        presses = new Presses(clock);
        pace = new Pace(clock);
        nextMessageId = first;
        memory = new BotMemory(journal, page);
    }

    private static int firstNumber(Instant now) {
        long passed = Math.max(0, now.getEpochSecond() - NUMBERS_SINCE) * NUMBERS_PER_SECOND;
        return (int) (1 + passed % LARGEST_FIRST_NUMBER);
    }

    String page() {
        return page;
    }

    long id() {
        return id;
    }

    /** Learns the bot's id from the token it is called with. */
    void id(long fromToken) {
        if (id != fromToken) {
            change(() -> {
                id = fromToken;
                return null;
            });
        }
    }

    int nextMessageId() {
        return nextMessageId;
    }

    /** Goes on as the bot that there was in an earlier run. Its numbers stay above those of that run, come what may. */
    void restore(Kept.OfBot kept) {
        id = kept.id();
        nextMessageId = Math.max(nextMessageId, kept.nextMessageId());
    }

    /** Sets a webhook that has been set in an earlier run; it isn't started yet. */
    void restore(Webhook earlier) {
        webhook = earlier;
    }

    IssuedTokens tokens() {
        return tokens;
    }

    /** Whoever waits for updates or is brought them learns that the token is none any more. */
    void revoke() {
        tokens.revoke();
        updates.end(Refusal.of(401, "Unauthorized"));
        stopDelivering();
    }

    /** Where updates are brought, or null if the bot asks for them. */
    @Nullable
    Webhook webhook() {
        lock.lock();
        try {
            return webhook;
        } finally {
            lock.unlock();
        }
    }

    /** Puts another one in the place of the webhook there was; null takes it away. */
    void webhook(@Nullable Webhook next) {
        stopDelivering();
        lock.lock();
        try {
            webhook = next;
        } finally {
            lock.unlock();
        }
        startDelivering();
    }

    void startDelivering() {
        Webhook current = webhook();
        if (current != null) {
            current.start();
        }
    }

    /** The webhook stays set, but nothing is brought there any more. */
    void stopDelivering() {
        Webhook current = webhook();
        if (current != null) {
            current.stop();
        }
    }

    /** Remembers what a {@code set…} method was given. */
    void remember(String name, JsonNode value) {
        settings.put(name, value);
    }

    Map<String, JsonNode> settings() {
        return settings;
    }

    Optional<JsonNode> remembered(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    UpdateQueue updates() {
        return updates;
    }

    Faults faults() {
        return faults;
    }

    Presses presses() {
        return presses;
    }

    Pace pace() {
        return pace;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does something with the bot's state alone and writes it down, then announces the chats that it touched. */
    <T extends @Nullable Object> T change(Supplier<T> action) {
        List<Chat> announced;
        T result;
        lock.lock();
        try {
            result = action.get();
            announced = List.copyOf(changed);
        } finally {
            try {
                memory.write(this, changed);
                updates.release();
            } finally {
                changed.clear();
                lock.unlock();
            }
        }
        announced.forEach(announce);
        return result;
    }

    /** Says that a chat is to be shown anew. */
    void touch(Chat chat) {
        changed.add(chat);
    }

    /** The resident's chat, which begins here if there was none. */
    Chat chatOf(String resident) {
        Resident person = new Resident(resident);
        return chats.computeIfAbsent(person.id(), id -> new Chat(person));
    }

    Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    List<Chat> chats() {
        return List.copyOf(chats.values());
    }

    /** The beginning of a message: its id, sender, chat and date. */
    Message newMessage(Chat chat, boolean fromPage) {
        int number = nextMessageId++;
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message_id", number);
        json.set("from", fromPage ? asUser() : chat.resident().asUser());
        json.set("chat", chat.resident().asChat());
        json.put("date", clock.instant().getEpochSecond());
        return new Message(number, fromPage, json);
    }

    ObjectNode asUser() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", true)
                .put(
                        "first_name",
                        remembered("name")
                                .map(JsonNode::asString)
                                .filter(n -> !n.isEmpty())
                                .orElse(page))
                .put("username", "otklik_" + id + "_bot");
    }
}
