package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.ReceivedFromResident;
import ru.otklik.bot.delivery.SentToResident;
import ru.otklik.bot.events.KnownEvents;
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
    private final Chats chats;
    private final ResidentData reports;
    private final KnownEvents events;
    private final Handovers handovers;
    private final ReceivedFromResident received;
    private final SentToResident sent;
    private final Disposal disposal;
    private final ReportWords words;

    PersonalData(
            Chats chats,
            ResidentData reports,
            KnownEvents events,
            Handovers handovers,
            ReceivedFromResident received,
            SentToResident sent,
            Disposal disposal,
            ReportWords words) {
        this.chats = chats;
        this.reports = reports;
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
        String name = Optional.of(chat.resident())
                .filter(resident -> !resident.isEmpty())
                .map(resident -> texts.say(TextKey.DATA_NAME, "name", resident))
                .orElse("");
        String text = texts.say(
                TextKey.DATA_SHOWN,
                "consent",
                consent,
                "name",
                name,
                "reports",
                texts.count(kept.reports(), TextKey.UNIT_REPORTS),
                "files",
                kept.files() == 0 ? "" : texts.count(kept.files(), TextKey.UNIT_FILES),
                "law",
                texts.say(TextKey.DATA_LAW));
        return new Input.DataShown(text.replaceAll("\n{3,}", "\n\n").replace("\n\n\n", "\n\n"), kept.open());
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
