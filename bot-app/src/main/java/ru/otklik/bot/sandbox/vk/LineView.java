package ru.otklik.bot.sandbox.vk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Line.ButtonView;
import ru.otklik.bot.sandbox.vk.Conversation.Notice;
import ru.otklik.bot.sandbox.vk.Keyboard.Button;
import ru.otklik.bot.sandbox.vk.Message.Content;

/** Messages as a resident's application shows them. A line's id is the {@code conversation_message_id}. */
final class LineView {
    private LineView() {}

    static List<Line> lines(Conversation conversation) {
        return conversation.messages().stream()
                .map(message -> line(message, conversation))
                .toList();
    }

    private static Line line(Message message, Conversation conversation) {
        Content content = message.content();
        Optional<Keyboard> keyboard = visibleKeyboard(message, conversation);
        return new Line(
                String.valueOf(message.cmid()),
                message.outgoing() ? "page" : "resident",
                text(content),
                keyboard.map(shown -> rows(shown, conversation)).orElse(List.of()),
                keyboard.map(Keyboard::inline).orElse(false),
                content.photos(),
                content.replyTo() == null ? null : String.valueOf(content.replyTo()),
                content.place(),
                notice(message, conversation),
                message.at());
    }

    /** The inline one of any message, or the one below the dialog for the message that brought it. */
    static Optional<Keyboard> visibleKeyboard(Message message, Conversation conversation) {
        boolean brought = conversation.keyboardMessage().stream().anyMatch(one -> one.cmid() == message.cmid());
        return Optional.ofNullable(message.content().keyboard()).filter(keyboard -> keyboard.inline() || brought);
    }

    static boolean isShown(Button button, Conversation conversation) {
        return !button.type().equals("callback") || !conversation.resident().hasOldClient();
    }

    private static List<List<ButtonView>> rows(Keyboard keyboard, Conversation conversation) {
        return keyboard.rows().stream()
                .map(row -> row.stream()
                        .filter(button -> isShown(button, conversation))
                        .map(LineView::button)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static ButtonView button(Button button) {
        String kind =
                switch (button.type()) {
                    case "text", "callback", "location" -> button.type();
                    default -> "link";
                };
        return new ButtonView(button.label(), kind, button.link());
    }

    private static @Nullable String notice(Message message, Conversation conversation) {
        return conversation
                .notice()
                .filter(notice -> notice.cmid() == message.cmid())
                .map(Notice::text)
                .orElse(null);
    }

    /** A file is named before its words; what else has no words and is no photo is named too, so that its bubble isn't empty. */
    private static String text(Content content) {
        String files = content.attachments().stream()
                .filter(one -> one.path("type").asString().equals("doc"))
                .map(one -> "[документ] " + one.path("doc").path("title").asString(""))
                .collect(Collectors.joining(" "));
        if (!files.isEmpty()) {
            return (files.strip() + " " + content.text()).strip();
        }
        if (!content.text().isEmpty()
                || !content.photos().isEmpty()
                || content.attachments().isEmpty()) {
            return content.text();
        }
        return switch (content.attachments().getFirst().path("type").asString()) {
            case "video" -> "[видео]";
            case "audio_message" -> "[голосовое сообщение]";
            case "sticker" -> "[стикер]";
            case "link" -> "[контакт]";
            default -> "[вложение]";
        };
    }
}
