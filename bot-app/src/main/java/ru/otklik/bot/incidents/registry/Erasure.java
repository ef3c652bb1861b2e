package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.ResidentData;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.words.Masking;

/** {@link ResidentData} on PostgreSQL. */
@Service
class Erasure implements ResidentData {
    private static final int ALL = 1_000;

    /** Stands where the messenger's id of the chat stood; no messenger gives such an id. */
    private static final String NOBODY = "erased";

    private static final String ABOUT = """
            select count(distinct r.id) as reports,
                   count(distinct r.id) filter (
                       where r.withdrawn_at is null and i.status in ('NEW', 'IN_WORK', 'WAITING', 'REOPENED')) as open,
                   (select count(*) from report_media m join report o on o.id = m.report
                    where o.page = :page and o.chat = :chat) as files,
                   (select count(*) from addition a join report o on o.id = a.report
                    where o.page = :page and o.chat = :chat) as additions
            from report r join incident i on i.id = r.incident
            where r.page = :page and r.chat = :chat""";

    private static final String FORGET = """
            update report
            set chat = :nobody, message_id = '', resident = '', words = '', fields = '[]', address = :address,
                explanation = jsonb_set(explanation, '{clues}', '[]'), language = 'ru', erased_at = :now
            where id = :id""";

    private static final String FORGET_ADDITIONS = "update addition set words = '' where report = :id";

    private static final String DROP_FILES = "delete from report_media where report = :id returning media";

    private static final String CHAT_OF = "select page, chat from report where number = :number and erased_at is null";

    private static final String NAMES = """
            select number, resident from report where page = :page and chat = :chat and resident <> ''""";

    private final JdbcClient jdbc;
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final OthersWords others;
    private final FollowUp followUp;
    private final Lessons lessons;
    private final SealedReport sealed;
    private final Clock clock;

    Erasure(
            JdbcClient jdbc,
            IncidentRows incidents,
            ReportRows reports,
            HistoryRows history,
            OthersWords others,
            FollowUp followUp,
            Lessons lessons,
            SealedReport sealed,
            Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.others = others;
        this.followUp = followUp;
        this.lessons = lessons;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Kept about(ChatRef chat) {
        return jdbc.sql(ABOUT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query((rs, _) ->
                        new Kept(rs.getInt("reports"), rs.getInt("open"), rs.getInt("files"), rs.getInt("additions")))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChatRef> chatOf(String number) {
        return jdbc.sql(CHAT_OF)
                .param("number", number)
                .query((rs, _) -> new ChatRef(new PageId(rs.getString(1)), rs.getString(2)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> names(ChatRef chat) {
        return jdbc
                .sql(NAMES)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query((rs, _) -> sealed.openName(rs.getString(1), rs.getString(2)))
                .stream()
                .distinct()
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MediaId> erase(ChatRef chat) {
        List<MediaId> files = new ArrayList<>();
        for (List<ReportRows.Row> some = reports.of(chat, ALL); !some.isEmpty(); some = reports.of(chat, ALL)) {
            some.forEach(report -> files.addAll(erase(report, "стёр данные жителя по его просьбе")));
        }
        return files.stream().distinct().toList();
    }

    /** The time for which it is kept has passed. @return the files that nothing here needs any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MediaId> erase(long report) {
        return reports.find(report)
                .map(row -> erase(row, "стёр данные жителя: прошёл срок хранения"))
                .orElse(List.of());
    }

    private List<MediaId> erase(ReportRows.Row report, String why) {
        followUp.withdraw(report, false);
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        jdbc.sql(FORGET)
                .param("id", report.id())
                .param("nobody", NOBODY)
                .param("address", Faceless.address(report.address(), incident.place()))
                .param("now", time(clock.instant()))
                .update();
        jdbc.sql(FORGET_ADDITIONS).param("id", report.id()).update();
        lessons.forget(report.id());
        history.eraseWords(report.id());
        others.forgetPeople(report.id(), known(report));
        history.add(incident.id(), Deed.ERASED, HistoryRows.OURSELVES, why, "");
        boolean nobodyElse = reports.ofIncident(incident.id()).stream().allMatch(ReportRows.Row::erased);
        if (nobodyElse) {
            incidents.forgetPlace(incident, Faceless.address(incident.place().address(), incident.place()));
        }
        return jdbc.sql(DROP_FILES)
                .param("id", report.id())
                .query((rs, _) -> new MediaId(rs.getObject("media", UUID.class)))
                .list();
    }

    /** The messenger's name and number, and whom else the resident has named: themselves, most of the time. */
    private static List<String> known(ReportRows.Row report) {
        Stream<String> told = Stream.concat(
                Stream.of(report.words()), report.fields().stream().map(Field::value));
        return Stream.concat(
                        Stream.of(report.resident(), report.chat().chat()),
                        told.flatMap(words -> Masking.names(words).stream()))
                .toList();
    }
}
