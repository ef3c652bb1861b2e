package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.personal.Dossiers;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Sends a resident all that is kept about them: how much there is of what in words, and the whole of it as a file. */
@Component
class OwnData {
    /** As the resident is told in {@link TextKey#DATA_SENT_LATELY}. */
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(10);

    private final Dossiers dossiers;
    private final Chats chats;
    private final Outbox outbox;
    private final ReportWords words;
    private final Region region;
    private final Clock clock;

    OwnData(Dossiers dossiers, Chats chats, Outbox outbox, ReportWords words, Region region, Clock clock) {
        this.dossiers = dossiers;
        this.chats = chats;
        this.outbox = outbox;
        this.words = words;
        this.region = region;
        this.clock = clock;
    }

    /** In the caller's transaction. @return what is to be said besides */
    List<Say> send(ChatState chat) {
        Texts texts = words.texts(chat);
        if (!chats.sendData(chat.ref(), AT_MOST_EVERY)) {
            return List.of(Say.plain(texts.say(TextKey.DATA_SENT_LATELY)));
        }
        String kept = dossiers.of(chat.ref()).sections().stream()
                .filter(section -> !section.entries().isEmpty())
                .map(section -> line(texts, section))
                .collect(Collectors.joining("\n"));
        String caption =
                texts.say(TextKey.DATA_FILE, "region", region.name(), "date", words.day(chat, clock.instant()));
        outbox.send(
                chat.ref(),
                Outbox.Message.prompt(texts.say(TextKey.DATA_SENT, "kept", kept))
                        .inLanguage(chat.language())
                        .with(new Outbox.Document(OwnDataFile.CODE, caption, texts.say(TextKey.DATA_FILE_UNTAKEN))));
        return List.of();
    }

    private static String line(Texts texts, Dossiers.Section section) {
        String kind = texts.say(TextKey.valueOf("KEPT_" + section.code().toUpperCase(Locale.ROOT)));
        int count = section.entries().size();
        Duration keptFor = section.keptFor();
        return keptFor == null
                ? texts.say(TextKey.DATA_KEPT, "kind", kind, "count", count)
                : texts.say(
                        TextKey.DATA_KEPT_FOR,
                        "kind",
                        kind,
                        "count",
                        count,
                        "days",
                        texts.count((int) keptFor.toDays(), TextKey.UNIT_DAYS));
    }
}
