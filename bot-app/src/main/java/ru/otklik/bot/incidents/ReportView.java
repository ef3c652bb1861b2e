package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** One resident's report as the desk shows it. */
public record ReportView(
        String number,
        ChatRef chat,
        String resident,
        String words,
        List<MediaId> media,
        Instant at,
        @Nullable Verdict verdict) {
    public ReportView {
        media = List.copyOf(media);
    }
}
