package ru.otklik.bot.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/**
 * What a resident files.
 *
 * @param messageId the messenger's id of the resident's message that the answer will quote; maybe empty
 * @param callbackButtons whether the resident's client shows buttons that answer without a message
 * @param resident the name that the messenger gives, maybe empty
 * @param topic null if none fits
 * @param media photos and other files, in the order they came
 */
public record NewReport(
        ChatRef chat,
        String messageId,
        boolean callbackButtons,
        String resident,
        String words,
        @Nullable TopicId topic,
        Place place,
        List<MediaId> media) {
    public NewReport {
        media = List.copyOf(media);
    }
}
