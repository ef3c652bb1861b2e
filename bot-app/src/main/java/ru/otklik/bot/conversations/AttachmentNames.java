package ru.otklik.bot.conversations;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** What files are called for the agency that came without a name: by what they are, and when they were sent. */
@Component
class AttachmentNames {
    /** Without the colon, which a file's name can't hold everywhere. */
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm", Locale.ROOT);

    private static final Map<String, String> EXTENSIONS = Map.of(
            "audio/mpeg", ".mp3",
            "audio/ogg", ".ogg",
            "audio/mp4", ".m4a",
            "video/mp4", ".mp4",
            "video/quicktime", ".mov",
            "application/pdf", ".pdf",
            "image/webp", ".webp",
            "image/heic", ".heic");

    private final Region region;
    private final Texts texts;

    AttachmentNames(Region region, Texts texts) {
        this.region = region;
        this.texts = texts;
    }

    /** «Голосовое 2026-11-25 14-05.ogg», in the region's time; a photo gets its extension when it is kept. */
    String of(Attachment attachment, Instant sent) {
        String given = attachment.fileName();
        if (given != null && !given.isBlank()) {
            return given;
        }
        TextKey what =
                switch (attachment.kind()) {
                    case PHOTO -> TextKey.FILE_PHOTO;
                    case VIDEO -> TextKey.FILE_VIDEO;
                    case VOICE -> TextKey.FILE_VOICE;
                    case TEXT, START, DOCUMENT, LOCATION, CONTACT, STICKER, OTHER -> TextKey.FILE_OTHER;
                };
        String type = Objects.requireNonNullElse(attachment.contentType(), "");
        return "%s %s%s"
                .formatted(
                        texts.say(what),
                        WHEN.format(sent.atZone(region.timeZone())),
                        EXTENSIONS.getOrDefault(type, ""));
    }
}
