package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.ReceivedFromResident;
import ru.otklik.bot.delivery.SentToResident;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.ResidentData;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** What is kept about a resident, wherever it is kept: shown to them, and erased when they want. */
@Component
class PersonalData {
    private static final int MOST_SHOWN = 8;

    private final Chats chats;
    private final ResidentData reports;
    private final Reports own;
    private final KnownEvents events;
    private final Handovers handovers;
    private final ReceivedFromResident received;
    private final SentToResident sent;
    private final Disposal disposal;
    private final ReportWords words;

    PersonalData(
            Chats chats,
            ResidentData reports,
            Reports own,
            KnownEvents events,
            Handovers handovers,
            ReceivedFromResident received,
            SentToResident sent,
            Disposal disposal,
            ReportWords words) {
        this.chats = chats;
        this.reports = reports;
        this.own = own;
        this.events = events;
        this.handovers = handovers;
        this.received = received;
        this.sent = sent;
        this.disposal = disposal;
        this.words = words;
    }

    Input.DataShown shown(ChatState chat) {
        Texts texts = words.texts(chat);
        ResidentData.Kept kept = reports.about(chat.ref());
        String consent = chats.consentAt(chat.ref())
                .map(at -> texts.say(
                        TextKey.DATA_CONSENT,
                        "date",
                        words.day(chat, at),
                        "version",
                        Objects.requireNonNullElse(chat.progress().consent(), "—")))
                .orElseGet(() -> texts.say(TextKey.DATA_NO_CONSENT));
        String name = chat.resident().isEmpty() ? "" : texts.say(TextKey.DATA_NAME, "name", chat.resident());
        String files = kept.files() == 0
                ? ""
                : texts.say(TextKey.AFTER_DATA_FILES, "files", texts.count(kept.files(), TextKey.UNIT_FILES));
        String all = Stream.of(consent, name, reports(chat, kept), files)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String text = texts.say(TextKey.DATA_SHOWN, "kept", all, "law", texts.say(TextKey.DATA_LAW));
        return new Input.DataShown(text, kept.open());
    }

    /** The newest, each with its number, what it is about and how it stands. */
    private String reports(ChatState chat, ResidentData.Kept kept) {
        Texts texts = words.texts(chat);
        String count = texts.count(kept.reports(), TextKey.UNIT_REPORTS);
        if (kept.reports() == 0) {
            return count;
        }
        List<Reports.Mine> shown = own.of(chat.ref()).stream().limit(MOST_SHOWN).toList();
        Stream<String> lines = shown.stream().map(report -> words.briefly(chat, report));
        Stream<String> more = kept.reports() > shown.size()
                ? Stream.of(texts.say(TextKey.AFTER_DATA_MORE, "count", kept.reports() - shown.size()))
                : Stream.of();
        return Stream.concat(
                        Stream.of(texts.say(TextKey.AFTER_DATA_REPORTS, "reports", count)), Stream.concat(lines, more))
                .collect(Collectors.joining("\n"));
    }

    /** Person, words and files go; what remains has no face. In the caller's transaction. */
    void erase(ChatRef chat) {
        List<MediaId> unneeded = new ArrayList<>(reports.erase(chat));
        events.forget(chat);
        unneeded.addAll(handovers.forget(chat));
        unneeded.addAll(chats.dropMedia(chat));
        received.erase(chat);
        sent.erase(chat);
        disposal.deleteUnused(unneeded);
    }
}
