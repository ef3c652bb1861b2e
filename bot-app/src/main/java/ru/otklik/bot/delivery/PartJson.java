package ru.otklik.bot.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.media.MediaId;

/**
 * A stored part as it stands in the column {@code part}: the fields of its kind, the others absent.
 *
 * @param message the page's own message that is changed
 * @param document which kind of file is made
 * @param instead what is said where the file is not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartJson(
        Kind kind,
        @Nullable String text,
        @Nullable List<List<Key>> keyboard,
        @Nullable String replyTo,
        @Nullable String media,
        @Nullable String user,
        @Nullable String press,
        @Nullable String message,
        @Nullable String document,
        @Nullable String instead) {

    enum Kind {
        TEXT,
        PHOTO,
        DOCUMENT,
        ACK,
        DISARM
    }

    /**
     * @param payload absent for the button that shares a place
     * @param hint of that button
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            String label,
            @Nullable String payload,
            @Nullable String hint) {}

    static PartJson of(StoredPart part) {
        return switch (part) {
            case StoredPart.Text text ->
                new PartJson(
                        Kind.TEXT,
                        text.text(),
                        keys(text.keyboard()),
                        text.replyTo(),
                        null,
                        null,
                        null,
                        text.edits(),
                        null,
                        null);
            case StoredPart.Photo photo ->
                new PartJson(
                        Kind.PHOTO,
                        photo.caption(),
                        null,
                        photo.replyTo(),
                        photo.media().toString(),
                        null,
                        null,
                        null,
                        null,
                        null);
            case StoredPart.Document document ->
                new PartJson(
                        Kind.DOCUMENT,
                        document.caption(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        document.code(),
                        document.instead());
            case StoredPart.Acknowledgement ack ->
                new PartJson(Kind.ACK, ack.notice(), null, null, null, ack.userId(), ack.pressId(), null, null, null);
            case StoredPart.Unreadable _ ->
                throw new IllegalArgumentException("what can't be read is not stored again");
            case StoredPart.Disarm disarm ->
                new PartJson(Kind.DISARM, disarm.text(), null, null, null, null, null, disarm.messageId(), null, null);
        };
    }

    StoredPart part() {
        var words = Objects.requireNonNullElse(text, "");
        return switch (kind) {
            case TEXT -> new StoredPart.Text(words, toKeyboard(), replyTo, message);
            case PHOTO -> new StoredPart.Photo(MediaId.of(Objects.requireNonNull(media)), words, replyTo);
            case DOCUMENT ->
                new StoredPart.Document(
                        Objects.requireNonNull(document), words, Objects.requireNonNullElse(instead, ""));
            case ACK ->
                new StoredPart.Acknowledgement(Objects.requireNonNull(user), Objects.requireNonNull(press), words);
            case DISARM -> new StoredPart.Disarm(Objects.requireNonNull(message), words);
        };
    }

    private static List<List<Key>> keys(Keyboard keyboard) {
        return keyboard.rows().stream()
                .map(row -> row.stream().map(PartJson::key).toList())
                .toList();
    }

    private static Key key(Button button) {
        return switch (button) {
            case Button.Choice choice -> new Key(choice.label(), choice.payload(), null);
            case Button.ShareLocation share -> new Key(share.label(), null, share.hint());
        };
    }

    private Keyboard toKeyboard() {
        if (keyboard == null) {
            return Keyboard.NONE;
        }
        return new Keyboard(keyboard.stream()
                .map(row -> row.stream().map(PartJson::button).toList())
                .toList());
    }

    private static Button button(Key key) {
        return key.payload() == null
                ? new Button.ShareLocation(key.label(), Objects.requireNonNullElse(key.hint(), ""))
                : new Button.Choice(key.label(), key.payload());
    }
}
