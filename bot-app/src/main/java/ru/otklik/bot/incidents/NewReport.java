package ru.otklik.bot.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Explanation;
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
 * @param fields answers to the topic's own questions, in the order they were asked
 * @param explanation what the bot thought of the topic, and why; null if nobody noted it
 * @param language in which the resident is answered (ISO 639)
 */
public record NewReport(
        ChatRef chat,
        String messageId,
        boolean callbackButtons,
        String resident,
        String words,
        @Nullable TopicId topic,
        Place place,
        List<MediaId> media,
        List<Field> fields,
        @Nullable Explanation explanation,
        String language) {
    public static final String RUSSIAN = "ru";

    public NewReport {
        media = List.copyOf(media);
        fields = List.copyOf(fields);
    }

    /** In Russian, on a topic that asks nothing of its own. */
    public NewReport(
            ChatRef chat,
            String messageId,
            boolean callbackButtons,
            String resident,
            String words,
            @Nullable TopicId topic,
            Place place,
            List<MediaId> media) {
        this(chat, messageId, callbackButtons, resident, words, topic, place, media, List.of(), null, RUSSIAN);
    }
}
