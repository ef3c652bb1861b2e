package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.delivery.Typing;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.region.Page;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.territory.Point;

/** Brings a message's photos and files from the messenger into our keeping, before the dialog thinks about it. */
@Component
class Attachments {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** After so many failures to reach the messenger the dialog goes on without the file and says so. */
    private static final int PATIENCE = 3;

    private final Media media;
    private final Typing typing;

    Attachments(Media media, Typing typing) {
        this.media = media;
        this.typing = typing;
    }

    /**
     * @param troubles why something could not be kept, for the resident
     * @param photoPlace where the camera says the first photo sent as a file was taken, if it does
     */
    record Kept(
            List<String> photos,
            List<String> files,
            List<TextKey> troubles,
            @Nullable Point photoPlace) {
        static final Kept NOTHING = new Kept(List.of(), List.of(), List.of(), null);
    }

    /**
     * Fetches and keeps, while the resident sees that the page is typing; goes over the network, so never inside a transaction.
     *
     * @param attempts how often this update was tried before
     * @throws MessengerUnreachable if it is worth trying again later
     */
    Kept bring(ChatRef chat, Page page, Channel channel, Incoming.Message message, int attempts) {
        if (!message.attachments().isEmpty()) {
            typing.show(chat);
        }
        List<String> photos = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<TextKey> troubles = new ArrayList<>();
        Point place = null;
        for (Attachment attachment : message.attachments()) {
            if (attachment.size() > MOST_BYTES) {
                troubles.add(TextKey.SORRY_FILE_TOO_LARGE);
                continue;
            }
            switch (channel.fetch(page, attachment, MOST_BYTES)) {
                case Fetched.Bytes fetched -> {
                    Point taken = keep(attachment, fetched.bytes(), photos, files, troubles);
                    place = place == null ? taken : place;
                }
                case Fetched.Gone _ -> troubles.add(TextKey.SORRY_FILE_LOST);
                case Fetched.Unreachable unreachable -> {
                    if (attempts < PATIENCE) {
                        throw new MessengerUnreachable(unreachable.reason());
                    }
                    troubles.add(TextKey.SORRY_FILE_LOST);
                }
            }
        }
        return new Kept(photos, files, troubles.stream().distinct().toList(), place);
    }

    private @Nullable Point keep(
            Attachment attachment, byte[] bytes, List<String> photos, List<String> files, List<TextKey> troubles) {
        String name = Objects.requireNonNullElse(attachment.fileName(), "file");
        String type = Objects.requireNonNullElse(attachment.contentType(), "application/octet-stream");
        switch (media.keep(bytes, name, type)) {
            case Media.Kept.Stored stored -> {
                (stored.photo() ? photos : files).add(stored.id().toString());
                return stored.place();
            }
            case Media.Kept.Rejected _ -> {
                troubles.add(bytes.length > MOST_BYTES ? TextKey.SORRY_FILE_TOO_LARGE : TextKey.SORRY_FILE_LOST);
                return null;
            }
        }
    }

    /** The messenger did not give a file now, but may later. */
    static final class MessengerUnreachable extends RuntimeException {
        MessengerUnreachable(String reason) {
            super("the messenger does not give a file: " + reason);
        }
    }
}
