package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch;

/**
 * One resident's report as the desk shows it.
 *
 * @param address where this resident says it is
 * @param explanation what the bot thought of its topic, and why; null if nobody noted it
 * @param withdrawn whether the resident has taken it back
 * @param erased whether the resident had their data erased; then neither the chat nor the words say anything
 */
public record ReportView(
        String number,
        ChatRef chat,
        String resident,
        String words,
        String address,
        List<Field> fields,
        List<MediaId> media,
        Instant at,
        @Nullable Verdict verdict,
        @Nullable Explanation explanation,
        boolean withdrawn,
        boolean erased) {
    public ReportView {
        fields = List.copyOf(fields);
        media = List.copyOf(media);
    }

    /** Whether the bot had any idea of the topic. */
    public boolean botKnew() {
        return explanation == null || explanation.certainty() != Hunch.Certainty.UNKNOWN;
    }
}
