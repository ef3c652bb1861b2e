package ru.otklik.bot.conversations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Registered;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;

/** Does what a dialog's turn asks for, and says what came of it. */
@Component
class Effects {
    private final Chats chats;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Region region;
    private final Texts texts;

    Effects(Chats chats, Reports reports, Deadlines deadlines, Region region, Texts texts) {
        this.chats = chats;
        this.reports = reports;
        this.deadlines = deadlines;
        this.region = region;
        this.texts = texts;
    }

    Optional<Say> perform(ChatState chat, Effect effect) {
        return switch (effect) {
            case Effect.ConsentGiven consent -> {
                chats.keepConsent(chat.ref(), consent.version());
                yield Optional.empty();
            }
            case Effect.FileReport file -> Optional.of(file(chat, file.draft()));
            case Effect.ListReports _ -> Optional.of(list(chat));
            case Effect.AddComplaint complaint -> {
                reports.add(chat.ref(), complaint.number(), complaint.words(), media(complaint.photos()));
                yield Optional.of(Say.plain(texts.say(TextKey.RATED_COMPLAINT, "number", complaint.number())));
            }
        };
    }

    Say thanksFor(Reports.Rated rated) {
        return Say.plain(
                switch (rated.verdict()) {
                    case SOLVED -> texts.say(TextKey.RATED_SOLVED, "number", rated.number());
                    case PARTLY -> texts.say(TextKey.RATED_PARTLY, "number", rated.number());
                    case NOT ->
                        texts.say(
                                TextKey.RATED_NOT,
                                "number",
                                rated.number(),
                                "agency",
                                agencyName(rated.agency()),
                                "until",
                                deadlines.inWords(rated.deadline()));
                });
    }

    private Say file(ChatState chat, Draft draft) {
        Registered registered = reports.register(new NewReport(
                chat.ref(),
                draft.messageId(),
                chat.callbackButtons(),
                chat.resident(),
                draft.words(),
                draft.topic(),
                Objects.requireNonNull(draft.place(), "a draft that is sent has a place"),
                media(Stream.concat(draft.photos().stream(), draft.files().stream())
                        .toList())));
        return Say.plain(texts.say(
                TextKey.REPORT_FILED,
                "number",
                registered.number(),
                "agency",
                agencyName(registered.agency()),
                "until",
                deadlines.inWords(registered.deadline())));
    }

    private Say list(ChatState chat) {
        List<Reports.Mine> mine = reports.of(chat.ref());
        if (mine.isEmpty()) {
            return Say.plain(texts.say(TextKey.MINE_NONE));
        }
        return Say.plain(mine.stream()
                .map(this::line)
                .collect(Collectors.joining("\n\n", texts.say(TextKey.MINE_TITLE) + "\n\n", "")));
    }

    private String line(Reports.Mine report) {
        return texts.say(
                TextKey.MINE_LINE,
                "number",
                report.number(),
                "topic",
                Optional.ofNullable(report.topic())
                        .flatMap(region.taxonomy()::topic)
                        .map(Topic::name)
                        .orElseGet(() -> texts.say(TextKey.REVIEW_NO_TOPIC)),
                "place",
                report.address(),
                "state",
                report.status().title(),
                "agency",
                agencyName(report.agency()),
                "until",
                report.deadline() == null ? "" : ", ответит " + deadlines.inWords(report.deadline()));
    }

    private String agencyName(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    private static List<MediaId> media(List<String> ids) {
        return ids.stream().map(MediaId::of).toList();
    }
}
