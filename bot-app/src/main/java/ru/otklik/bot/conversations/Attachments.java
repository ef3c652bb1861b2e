package ru.otklik.bot.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.channels.Incoming.Kind;
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
    private final AttachmentNames names;

    Attachments(Media media, Typing typing, AttachmentNames names) {
        this.media = media;
        this.typing = typing;
        this.names = names;
    }

    /**
     * @param fileKinds of what kinds the files were
     * @param troubles why something could not be kept, for the resident
     * @param photoPlace where the camera says the first photo sent as a file was taken, if it does
     */
    record Kept(
            List<String> photos,
            List<String> files,
            Set<Kind> fileKinds,
            List<TextKey> troubles,
            @Nullable Point photoPlace) {
        static final Kept NOTHING = new Kept(List.of(), List.of(), Set.of(), List.of(), null);
    }

    /** What has been brought so far. */
    private static final class Bag {
        private final List<String> photos = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final Set<Kind> fileKinds = EnumSet.noneOf(Kind.class);
        private final Set<TextKey> troubles = new LinkedHashSet<>();
        private @Nullable Point place;

        private Kept kept() {
            return new Kept(
                    List.copyOf(photos), List.copyOf(files), Set.copyOf(fileKinds), List.copyOf(troubles), place);
        }
    }

    /**
     * Fetches and keeps, while the resident sees that the page is typing; goes over the network, so never inside a transaction.
     *
     * @param attempts how often this update was tried before
     * @throws MessengerUnreachable if it is worth trying again later
     */
    Kept bring(ChatRef chat, Page page, Channel channel, Incoming.Message message, int attempts) {
        if (message.attachments().isEmpty()) {
            return Kept.NOTHING;
        }
        try (Typing.Shown _ = typing.whileBusy(chat)) {
            return bring(page, channel, message, attempts);
        }
    }

    private Kept bring(Page page, Channel channel, Incoming.Message message, int attempts) {
        Bag bag = new Bag();
        for (Attachment attachment : message.attachments()) {
            if (attachment.reference().isEmpty()) {
                bag.troubles.add(untaken(attachment.kind()));
                continue;
            }
            if (attachment.size() > MOST_BYTES) {
                bag.troubles.add(TextKey.SORRY_FILE_TOO_LARGE);
                continue;
            }
            switch (channel.fetch(page, attachment, MOST_BYTES)) {
                case Fetched.Bytes fetched -> keep(attachment, fetched.bytes(), message.at(), bag);
                case Fetched.Gone _ -> bag.troubles.add(TextKey.SORRY_FILE_LOST);
                case Fetched.Unreachable unreachable -> {
                    if (attempts < PATIENCE) {
                        throw new MessengerUnreachable(unreachable.reason());
                    }
                    bag.troubles.add(TextKey.SORRY_FILE_LOST);
                }
            }
        }
        return bag.kept();
    }

    private void keep(Attachment attachment, byte[] bytes, Instant sent, Bag bag) {
        String type = Objects.requireNonNullElse(attachment.contentType(), "application/octet-stream");
        switch (media.keep(bytes, names.of(attachment, sent), type)) {
            case Media.Kept.Stored stored -> {
                (stored.photo() ? bag.photos : bag.files).add(stored.id().toString());
                if (!stored.photo()) {
                    bag.fileKinds.add(attachment.kind());
                }
                if (bag.place == null) {
                    bag.place = stored.place();
                }
            }
            case Media.Kept.Rejected(Media.Why why) ->
                bag.troubles.add(
                        switch (why) {
                            case EMPTY -> TextKey.SORRY_FILE_EMPTY;
                            case TOO_LARGE -> TextKey.SORRY_FILE_TOO_LARGE;
                            case BROKEN_PHOTO -> TextKey.UNTAKEN_PHOTO;
                            case TOO_MANY_PIXELS -> TextKey.SORRY_FILE_TOO_MANY_PIXELS;
                            case INFECTED -> TextKey.SORRY_FILE_INFECTED;
                        });
        }
    }

    /** What the messenger gives no file of. */
    private static TextKey untaken(Kind kind) {
        return switch (kind) {
            case PHOTO, DOCUMENT, VOICE -> TextKey.SORRY_FILE_LOST;
            case VIDEO -> TextKey.UNTAKEN_VIDEO;
            case TEXT, START, LOCATION, CONTACT, STICKER, OTHER -> TextKey.UNTAKEN_OTHER;
        };
    }

    /** The messenger did not give a file now, but may later. */
    static final class MessengerUnreachable extends RuntimeException {
        MessengerUnreachable(String reason) {
            super("the messenger does not give a file: " + reason);
        }
    }
}
