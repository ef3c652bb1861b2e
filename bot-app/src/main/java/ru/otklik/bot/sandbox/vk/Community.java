package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.otklik.bot.sandbox.vk.Message.Content;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is known of one community, behind one lock: whoever reads or changes it does so inside {@link #run}.
 */
class Community {
    private static final int MOST_CONVERSATIONS = 10_000;
    private static final int MOST_ATTACHMENTS = 5_000;
    // dev.vk.com/ru/api/api-requests: for a community's token
    private static final int CALLS_PER_SECOND = 20;

    private final String page;
    private final LongPoll longPoll;
    private final Callbacks callbacks = new Callbacks();
    private final CallbackSender sender;
    private final Consumer<Change> listener;
    private final Faults faults = new Faults();
    private final CallRate calls = new CallRate(CALLS_PER_SECOND, Duration.ofSeconds(1));
    private final Map<Long, Conversation> conversations = new LinkedHashMap<>();
    private final Deque<Attachment> attachments = new ArrayDeque<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long groupId;
    private int lastMessageId;
    private boolean revoked;

    Community(String page, long groupId, LongPoll longPoll, CallbackSender sender, Consumer<Change> listener) {
        this.page = page;
        this.groupId = groupId;
        this.longPoll = longPoll;
        this.sender = sender;
        this.listener = listener;
    }

    /** The chat of this resident looks different now. */
    record Change(String page, String resident) {}

    /** Does something alone with the community, then tells whose chats have changed. */
    <T> T run(Supplier<T> action) {
        List<String> residents;
        T result;
        lock.lock();
        try {
            result = action.get();
        } finally {
            residents = List.copyOf(changed);
            changed.clear();
            lock.unlock();
        }
        residents.forEach(resident -> listener.accept(new Change(page, resident)));
        return result;
    }

    void change(Runnable change) {
        boolean unused = run(() -> {
            change.run();
            return true;
        });
    }

    String page() {
        return page;
    }

    String name() {
        return page.equals(String.valueOf(groupId)) ? "Сообщество " + groupId : page;
    }

    /** The token tells the number: pages may be written to before they have spoken. */
    void become(long groupId) {
        this.groupId = groupId;
    }

    long groupId() {
        return groupId;
    }

    LongPoll longPoll() {
        return longPoll;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    Faults faults() {
        return faults;
    }

    /** Error 5 for a revoked token, 6 for too many calls. */
    void admitCall(Instant now) {
        if (revoked) {
            throw ApiError.authorization("access_token was revoked.");
        }
        if (!calls.take(now)) {
            throw ApiError.tooManyCalls();
        }
    }

    void revoke() {
        revoked = true;
        longPoll.expireKey();
    }

    Collection<Conversation> conversations() {
        return conversations.values();
    }

    Optional<Conversation> find(long peer) {
        return Optional.ofNullable(conversations.get(peer));
    }

    Conversation with(Resident resident) {
        Conversation known = conversations.get(resident.id());
        if (known != null) {
            return known;
        }
        if (conversations.size() >= MOST_CONVERSATIONS) {
            conversations.remove(conversations.keySet().iterator().next());
        }
        Conversation begun = new Conversation(resident);
        conversations.put(resident.id(), begun);
        return begun;
    }

    void changed(Conversation conversation) {
        changed.add(conversation.resident().name());
    }

    /** The community's own words. */
    Message say(Conversation conversation, Content content, int randomId, Instant now) {
        Message message = conversation.add(++lastMessageId, -groupId, randomId, now, content);
        changed(conversation);
        tell("message_reply", MessageJson.message(message, conversation));
        return message;
    }

    /** A resident's words. */
    Message hear(Conversation conversation, Content content, Instant now) {
        if (!conversation.isAllowed()) {
            tell("message_allow", MessageJson.allowed(conversation.resident()));
        }
        Message message =
                conversation.add(++lastMessageId, conversation.resident().id(), 0, now, content);
        changed(conversation);
        tell(
                "message_new",
                MessageJson.received(message, conversation, longPoll.types().version()));
        return message;
    }

    void tell(String type, ObjectNode object) {
        tell(type, version -> object);
    }

    /** @param object what the event is about, in the shape of that version of the API */
    private void tell(String type, Function<Version, ObjectNode> object) {
        String id = MessageJson.newEventId();
        if (longPoll.tells(type)) {
            Version version = longPoll.types().version();
            longPoll.log()
                    .append(MessageJson.event(id, type, object.apply(version), groupId, version)
                            .toString());
        }
        for (CallbackServer server : callbacks.hearing(type)) {
            Version version = server.types().version();
            sender.send(this, server, MessageJson.event(id, type, object.apply(version), groupId, version));
        }
    }

    void keep(Attachment attachment) {
        attachments.addLast(attachment);
        if (attachments.size() > MOST_ATTACHMENTS) {
            attachments.removeFirst();
        }
    }

    Optional<Attachment> attachment(String named) {
        return attachments.stream().filter(one -> one.isNamed(named)).findFirst();
    }
}
