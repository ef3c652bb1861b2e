package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.vk.Message.Content;

/** One dialog between a community and a resident. Guarded by the community's lock. */
class Conversation {
    private static final int KEPT = 2_000;
    private static final int PRESSES_KEPT = 100;
    private static final Duration TYPING = Duration.ofSeconds(10);
    // Both: dev.vk.com/ru/method/messages.send, random_id
    private static final Duration RANDOM_ID_TIME = Duration.ofHours(1);
    private static final int RANDOM_ID_MESSAGES = 100;
    // dev.vk.com/ru/method/messages.sendMessageEventAnswer
    private static final Duration PRESS_TIME = Duration.ofMinutes(1);

    private final Resident resident;
    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private final Map<String, Press> presses = new LinkedHashMap<>();
    private final CallRate sameText = new CallRate(20, Duration.ofMinutes(1));
    private String lastText = "";
    private int lastCmid;
    private @Nullable Integer keyboardFrom;
    private boolean allowed;
    private boolean denied;
    private boolean blacklisted;
    private Instant typingUntil = Instant.MIN;
    /** The last message of the resident's that the page has called read; not kept over a restart. */
    private int readTo;

    private @Nullable Notice notice;
    /** Numbers of messages that differ from what was written down. */
    private final Set<Integer> unwritten = new TreeSet<>();

    Conversation(Resident resident) {
        this.resident = resident;
    }

    /** A snackbar under the message whose button was pressed. */
    record Notice(int cmid, String text) {}

    /** @param cmid the message that brought the pressed button */
    record Press(Instant at, int cmid) {}

    Resident resident() {
        return resident;
    }

    SequencedCollection<Message> messages() {
        return messages.sequencedValues();
    }

    Optional<Message> message(long cmid) {
        return cmid == (int) cmid ? Optional.ofNullable(messages.get((int) cmid)) : Optional.empty();
    }

    Optional<Message> withId(long id) {
        return messages.values().stream().filter(message -> message.id() == id).findFirst();
    }

    int lastCmid() {
        return lastCmid;
    }

    Message add(int id, long from, int randomId, Instant now, Content content) {
        Message message = new Message(id, ++lastCmid, from, randomId, now, null, false, content);
        replace(message);
        if (messages.size() > KEPT) {
            remove(messages.firstKey());
        }
        notice = null;
        if (message.outgoing()) {
            typingUntil = Instant.MIN;
        } else {
            allowed = true;
            denied = false;
            keyboard().filter(Keyboard::oneTime).ifPresent(used -> keyboardFrom = null);
        }
        Keyboard keyboard = content.keyboard();
        if (keyboard != null && !keyboard.inline()) {
            keyboardFrom = keyboard.isEmpty() ? null : message.cmid();
        }
        return message;
    }

    void replace(Message changed) {
        messages.put(changed.cmid(), changed);
        unwritten.add(changed.cmid());
    }

    void remove(int cmid) {
        messages.remove(cmid);
        unwritten.add(cmid);
    }

    Set<Integer> unwritten() {
        return unwritten;
    }

    void written() {
        unwritten.clear();
    }

    Kept.Dialog kept(String page) {
        return new Kept.Dialog(
                page,
                resident.id(),
                resident.name(),
                lastCmid,
                keyboardFrom,
                allowed,
                denied,
                blacklisted,
                notice,
                new LinkedHashMap<>(presses));
    }

    /** Takes over what an earlier run has known of the dialog. */
    void restore(Kept.Dialog kept, List<Message> known) {
        lastCmid = kept.lastCmid();
        keyboardFrom = kept.keyboardFrom();
        allowed = kept.allowed();
        denied = kept.denied();
        blacklisted = kept.blacklisted();
        notice = kept.notice();
        presses.putAll(kept.presses());
        known.forEach(message -> messages.put(message.cmid(), message));
    }

    /** The message whose keyboard stands below the dialog. */
    Optional<Message> keyboardMessage() {
        return Optional.ofNullable(keyboardFrom).map(messages::get);
    }

    private Optional<Keyboard> keyboard() {
        return keyboardMessage().map(message -> message.content().keyboard());
    }

    /** What was sent with this key; VK looks back an hour and a hundred messages. */
    Optional<Message> sentWith(int randomId, Instant now) {
        if (randomId == 0) {
            return Optional.empty();
        }
        Instant since = now.minus(RANDOM_ID_TIME);
        return messages.descendingMap().values().stream()
                .limit(RANDOM_ID_MESSAGES)
                .filter(message -> message.outgoing()
                        && message.randomId() == randomId
                        && message.at().isAfter(since))
                .findFirst();
    }

    /** Error 9 once the same words have been sent too often within a minute; VK doesn't say how often, twenty times is our choice. */
    void refuseFlood(String text, Instant now) {
        if (!text.equals(lastText)) {
            lastText = text;
            sameText.forget();
        }
        if (!sameText.take(now)) {
            throw new ApiError(9, "Flood control: too much messages sent to user");
        }
    }

    /** Errors 900 and 901. */
    void refuseUnlessAllowed() {
        if (blacklisted) {
            throw ApiError.of(900);
        }
        if (!isAllowed()) {
            throw ApiError.of(901);
        }
    }

    boolean isAllowed() {
        return allowed && !denied && !blacklisted;
    }

    boolean isDenied() {
        return denied;
    }

    void allow() {
        allowed = true;
        denied = false;
    }

    void deny() {
        denied = true;
    }

    boolean isBlacklisted() {
        return blacklisted;
    }

    void blacklist() {
        blacklisted = true;
    }

    /** Marks everything up to this message id as read. */
    void read(int id) {
        readTo = Math.max(readTo, id);
    }

    /** The resident's messages that the page has neither read nor answered. */
    int unread() {
        int count = 0;
        for (Message message : messages.descendingMap().values()) {
            if (message.outgoing() || message.id() <= readTo) {
                return count;
            }
            count++;
        }
        return count;
    }

    void type(Instant now) {
        typingUntil = now.plus(TYPING);
    }

    boolean isTyping(Instant now) {
        return now.isBefore(typingUntil);
    }

    /** Remembers a press; gives the id by which it can be answered for a minute. */
    String press(int cmid, Instant now) {
        notice = null;
        presses.values().removeIf(press -> now.isAfter(press.at().plus(PRESS_TIME)));
        String id = UUID.randomUUID().toString().replace("-", "");
        presses.put(id, new Press(now, cmid));
        if (presses.size() > PRESSES_KEPT) {
            presses.remove(presses.keySet().iterator().next());
        }
        return id;
    }

    Optional<Press> pressed(String eventId, Instant now) {
        return Optional.ofNullable(presses.get(eventId))
                .filter(press -> now.isBefore(press.at().plus(PRESS_TIME)));
    }

    void show(Notice shown) {
        notice = shown;
    }

    Optional<Notice> notice() {
        return Optional.ofNullable(notice);
    }
}
