package ru.otklik.bot.sandbox.vk;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.vk.Keyboard.Button;
import ru.otklik.bot.sandbox.vk.Message.Content;

/** A button that a resident sees at this moment, with the message that brought it. */
record Pressable(Message message, Button button) {
    /** The newest one with this label. */
    static Pressable find(Conversation conversation, String label, @Nullable String messageId) {
        return visible(conversation)
                .filter(one -> one.button().label().equals(label))
                .filter(one -> messageId == null
                        || messageId.equals(String.valueOf(one.message().cmid())))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Нет кнопки «" + label + "», которую можно нажать"));
    }

    void press(Community community, Conversation conversation, Instant now) {
        switch (button.type()) {
            case "text" -> community.hear(conversation, Content.text(button.label(), null, button.payload()), now);
            case "callback" -> {
                String eventId = conversation.press(message.cmid(), now);
                community.changed(conversation);
                community.tell("message_event", MessageJson.pressed(conversation, eventId, message, button));
            }
            case "location" -> throw new IllegalArgumentException("Эта кнопка просит место: отправьте его");
            default -> community.changed(conversation);
        }
    }

    /** The button that asks for a place, below the dialog or under the page's last words. */
    static Optional<Pressable> placeButton(Conversation conversation) {
        int last = conversation.messages().reversed().stream()
                .filter(Message::outgoing)
                .mapToInt(Message::cmid)
                .findFirst()
                .orElse(0);
        Predicate<Pressable> recent = one -> one.message().cmid() == last
                || !Objects.requireNonNull(one.message().content().keyboard()).inline();
        return visible(conversation)
                .filter(one -> one.button().type().equals("location"))
                .filter(recent)
                .findFirst();
    }

    private static Stream<Pressable> visible(Conversation conversation) {
        return conversation.messages().reversed().stream()
                .flatMap(message -> LineView.visibleKeyboard(message, conversation).stream()
                        .flatMap(keyboard -> keyboard.rows().stream())
                        .flatMap(List::stream)
                        .filter(button -> LineView.isShown(button, conversation))
                        .map(button -> new Pressable(message, button)));
    }
}
