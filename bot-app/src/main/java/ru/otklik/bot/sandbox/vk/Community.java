package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import ru.otklik.bot.sandbox.IssuedTokens;
import ru.otklik.bot.sandbox.journal.Journal;
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
    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final Set<Conversation> changed = new LinkedHashSet<>();
    private final CommunityMemory memory;
    /** Events that nobody hears of before they are written down: a cursor that a reader has seen is never used again. */
    private final List<String> told = new ArrayList<>();

    private final List<Kept.Delivery> outgoing = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final IssuedTokens tokens = new IssuedTokens();
    private long groupId;
    private int lastMessageId;

    Community(String page, LongPoll longPoll, CallbackSender sender, Journal journal, Consumer<Change> listener) {
        this.page = page;
        this.groupId = Token.groupIdOf(page);
        this.longPoll = longPoll;
        this.sender = sender;
        this.memory = new CommunityMemory(journal, page);
        this.listener = listener;
    }

    /** Goes on as the community that there was in an earlier run. */
    void restore(Kept.OfCommunity kept) {
        groupId = kept.groupId();
        lastMessageId = kept.lastMessageId();
    }

    void restore(Attachment attachment) {
        attachments.put(attachment.name(), attachment);
    }

    /** The chat of this resident looks different now. */
    record Change(String page, String resident) {}

    /** Does something alone with the community and writes it down, then tells whose chats have changed. */
    <T> T run(Supplier<T> action) {
        List<Conversation> shown;
        T result;
        lock.lock();
        try {
            result = action.get();
        } finally {
            shown = List.copyOf(changed);
            changed.clear();
            try {
                memory.write(this, shown, told);
                told.forEach(longPoll.log()::append);
                outgoing.forEach(delivery -> sender.send(this, delivery));
            } finally {
                told.clear();
                outgoing.clear();
                lock.unlock();
            }
        }
        shown.forEach(one -> listener.accept(new Change(page, one.resident().name())));
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

    int lastMessageId() {
        return lastMessageId;
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

    IssuedTokens tokens() {
        return tokens;
    }

    /** Error 6 for too many calls. */
    void admitCall(Instant now) {
        if (!calls.take(now)) {
            throw ApiError.tooManyCalls();
        }
    }

    void revoke() {
        tokens.revoke();
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
            forget(conversations.values().iterator().next());
        }
        Conversation begun = new Conversation(resident);
        conversations.put(resident.id(), begun);
        return begun;
    }

    private void forget(Conversation oldest) {
        long resident = oldest.resident().id();
        conversations.remove(resident);
        memory.remove(Kept.Dialog.key(resident, page));
        oldest.messages().forEach(message -> memory.remove(Kept.OfMessage.key(resident, message.cmid(), page)));
    }

    void changed(Conversation conversation) {
        changed.add(conversation);
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
            told.add(MessageJson.event(id, type, object.apply(version), groupId, version)
                    .toString());
        }
        for (CallbackServer server : callbacks.hearing(type)) {
            Version version = server.types().version();
            ObjectNode event = MessageJson.event(id, type, object.apply(version), groupId, version);
            Kept.Delivery delivery = new Kept.Delivery(
                    page, MessageJson.newEventId(), server.id(), CallbackSender.seal(this, server, event));
            memory.put(delivery);
            outgoing.add(delivery);
        }
    }

    /** Tells the long poll's readers this, whatever it is and whatever they want to hear. */
    void tellRaw(String event) {
        told.add(event);
    }

    /** Nothing more is to be done for this event. */
    void settle(Kept.Delivery delivery) {
        memory.remove(delivery.key());
    }

    void keep(Attachment attachment) {
        attachments.put(attachment.name(), attachment);
        memory.put(new Kept.OfAttachment(
                page, attachment.name(), attachment.json(), attachment.photo().orElse(null)));
        if (attachments.size() > MOST_ATTACHMENTS) {
            String oldest = attachments.keySet().iterator().next();
            attachments.remove(oldest);
            memory.remove(Kept.OfAttachment.key(oldest, page));
        }
    }

    Optional<Attachment> attachment(String named) {
        return Optional.ofNullable(attachments.get(named));
    }
}
