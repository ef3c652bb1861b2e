package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.channels.ReceivedFromResident;
import ru.otklik.bot.delivery.SentToResident;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.ResidentData;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.personal.ErasedChats;
import ru.otklik.bot.personal.People;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** What is kept about a resident, wherever it is kept: shown to them, and erased when they want. */
@Component
class PersonalData implements People {
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
    private final Audit audit;
    private final ErasedChats erased;

    PersonalData(
            Chats chats,
            ResidentData reports,
            Reports own,
            KnownEvents events,
            Handovers handovers,
            ReceivedFromResident received,
            SentToResident sent,
            Disposal disposal,
            ReportWords words,
            Audit audit,
            ErasedChats erased) {
        this.chats = chats;
        this.reports = reports;
        this.own = own;
        this.events = events;
        this.handovers = handovers;
        this.received = received;
        this.sent = sent;
        this.disposal = disposal;
        this.words = words;
        this.audit = audit;
        this.erased = erased;
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

    @Override
    @Transactional(readOnly = true)
    public Optional<ChatRef> ofReport(String number) {
        return reports.chatOf(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> newestReport(ChatRef chat) {
        return own.of(chat).stream().findFirst().map(Reports.Mine::number);
    }

    /** Person, words and files go; what remains has no face. The chat itself goes once the farewell is sent. */
    @Override
    @Transactional
    public void erase(ChatRef chat) {
        // Held first, as every step of its dialog does: else one that begins meanwhile and this would wait for each
        // other.
        chats.hold(chat);
        Set<String> told = new LinkedHashSet<>(reports.names(chat));
        told.add(chat.chat());
        chats.nameOf(chat).ifPresent(told::add);
        List<MediaId> unneeded = new ArrayList<>(reports.erase(chat));
        unneeded.addAll(eraseHere(chat));
        audit.forget(told);
        erased.note(chat);
        disposal.deleteUnused(unneeded);
    }

    /** What has come since: nothing was filed, so it is no report's. In the caller's transaction. */
    void eraseTraces(ChatRef chat) {
        disposal.deleteUnused(eraseHere(chat));
        audit.forget(List.of(chat.chat()));
    }

    private List<MediaId> eraseHere(ChatRef chat) {
        events.forget(chat);
        List<MediaId> unneeded = new ArrayList<>(handovers.forget(chat));
        unneeded.addAll(chats.dropMedia(chat));
        chats.empty(chat);
        chats.forget(chat);
        received.erase(chat);
        sent.erase(chat);
        return unneeded;
    }
}
