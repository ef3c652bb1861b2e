package ru.otklik.bot.sandbox.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A private chat of one resident with one bot. Guarded by the bot's lock. */
final class Chat {
    private final Resident resident;
    private final Map<Integer, Message> messages = new LinkedHashMap<>();
    private boolean started;
    private boolean blocked;
    private Instant typingUntil = Instant.EPOCH;
    /** The message whose reply keyboard is open, or null. */
    private @Nullable Message keyboardOwner;
    /** By id the messages that differ from what was written down; null for those that are gone. */
    private final Map<Integer, @Nullable Message> unwritten = new LinkedHashMap<>();

    Chat(Resident resident) {
        this.resident = resident;
    }

    Resident resident() {
        return resident;
    }

    void add(Message message) {
        messages.put(message.id(), message);
        unwritten.put(message.id(), message);
        if (messages.size() > Limits.SHOWN_MESSAGES) {
            int oldest = messages.keySet().iterator().next();
            messages.remove(oldest);
            unwritten.put(oldest, null);
        }
    }

    /** Says that a message of this chat isn't what it was. */
    void changed(Message message) {
        unwritten.put(message.id(), message);
    }

    Map<Integer, @Nullable Message> unwritten() {
        return unwritten;
    }

    void written() {
        unwritten.clear();
    }

    /** Takes over what an earlier run has known of the chat. */
    void restore(Kept.OfChat chat, List<Message> known) {
        started = chat.started();
        blocked = chat.blocked();
        known.forEach(message -> messages.put(message.id(), message));
        keyboardOwner = chat.keyboard() == null ? null : messages.get(chat.keyboard());
    }

    Optional<Message> message(long id) {
        return Optional.ofNullable(messages.get((int) id)).filter(m -> m.id() == id);
    }

    Message message(String id) {
        try {
            return message(Long.parseLong(id)).orElseThrow(() -> missing(id));
        } catch (NumberFormatException e) {
            throw missing(id);
        }
    }

    private static NoSuchElementException missing(String id) {
        return new NoSuchElementException("Нет сообщения «%s»".formatted(id));
    }

    boolean remove(long id) {
        Message removed = messages.remove((int) id);
        unwritten.put((int) id, null);
        if (removed != null && removed == keyboardOwner) {
            keyboardOwner = null;
        }
        return removed != null;
    }

    List<Message> messages() {
        return List.copyOf(messages.values());
    }

    List<Message> newestFirst() {
        List<Message> list = new ArrayList<>(messages.values());
        Collections.reverse(list);
        return list;
    }

    /** Whether the resident has ever written: before that a bot can't reach the chat. */
    boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    boolean blocked() {
        return blocked;
    }

    void blocked(boolean now) {
        blocked = now;
    }

    void typingUntil(Instant until) {
        typingUntil = until;
    }

    boolean typingAt(Instant now) {
        return now.isBefore(typingUntil);
    }

    /** Opens the reply keyboard of this message, or closes the open one with {@code null}. */
    void openKeyboard(@Nullable Message owner) {
        keyboardOwner = owner;
    }

    /** The open reply keyboard's message, or null. */
    @Nullable
    Message keyboardOwner() {
        return keyboardOwner;
    }

    List<List<JsonNode>> openButtons() {
        Message owner = keyboardOwner;
        JsonNode keyboard = owner == null ? null : owner.keyboard();
        return keyboard == null ? List.of() : Message.rows(keyboard.path("keyboard"));
    }

    /** A used button closes a one-time keyboard. */
    void keyboardUsed() {
        Message owner = keyboardOwner;
        JsonNode keyboard = owner == null ? null : owner.keyboard();
        if (keyboard != null && keyboard.path("one_time_keyboard").asBoolean(false)) {
            keyboardOwner = null;
        }
    }
}
