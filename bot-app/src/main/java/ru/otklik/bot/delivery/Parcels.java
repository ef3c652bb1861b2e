package ru.otklik.bot.delivery;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Outgoing.Part;
import ru.otklik.bot.media.Media;

/** Makes a messenger's call of what is stored. */
@Component
final class Parcels {
    private final Media media;
    private final ObjectProvider<MadeWhenSent> made;

    Parcels(Media media, ObjectProvider<MadeWhenSent> made) {
        this.media = media;
        this.made = made;
    }

    /** Empty if its photo or what its file is made of is gone, or nothing opens it. */
    Optional<Outgoing> pack(Row row) {
        return part(row).map(part -> new Outgoing(row.chat().chat(), row.key(), row.callbackButtons(), part));
    }

    /** What an agency says comes in between: the dialog goes on with its question. */
    private static boolean keyboardGoes(Row row) {
        return row.kind() == Row.Kind.PROMPT && row.keyboardOpen();
    }

    private Optional<Part> part(Row row) {
        return switch (row.part()) {
            case StoredPart.Text text ->
                Optional.of(
                        new Part.Text(text.text(), text.keyboard(), text.replyTo(), text.edits(), keyboardGoes(row)));
            case StoredPart.Unreadable _ -> Optional.empty();
            case StoredPart.Disarm disarm -> Optional.of(new Part.Disarm(disarm.messageId(), disarm.text()));
            case StoredPart.Acknowledgement ack ->
                Optional.of(new Part.Acknowledgement(ack.userId(), ack.pressId(), ack.notice()));
            case StoredPart.Photo photo ->
                media.forSending(photo.media())
                        .map(file -> new Part.Photo(
                                file.bytes(), file.fileName(), file.contentType(), photo.caption(), photo.replyTo()));
            case StoredPart.Document document ->
                made.stream()
                        .filter(kind -> kind.code().equals(document.code()))
                        .findFirst()
                        .flatMap(kind -> kind.of(row.chat()))
                        .map(file -> new Part.Document(
                                file.bytes(),
                                file.fileName(),
                                file.contentType(),
                                document.caption(),
                                document.instead()));
        };
    }
}
