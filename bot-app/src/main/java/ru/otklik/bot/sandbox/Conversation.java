package ru.otklik.bot.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat in the short form that tests and demos read, oldest message first. */
record Conversation(List<Message> messages) {
    static Conversation of(Chat chat) {
        return new Conversation(chat.lines().stream().map(Message::of).toList());
    }

    /**
     * @param buttons rows of labels
     * @param photos how many
     */
    record Message(
            String id,
            String from,
            String text,
            List<List<String>> buttons,
            int photos,
            @Nullable String replyTo,
            Instant at) {
        private static Message of(Line line) {
            List<List<String>> labels = line.buttons().stream()
                    .map(row -> row.stream().map(Line.ButtonView::label).toList())
                    .toList();
            return new Message(
                    line.id(), line.from(), line.text(), labels, line.photos().size(), line.replyTo(), line.at());
        }
    }
}
