package ru.otklik.bot.learning.lessons;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.bot.learning.LiveClassifier;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.Masking;

/** The table {@code lesson}. */
@Repository
public class LessonRows implements Lessons {
    /** More is not looked at: years of a region, and training keeps far less. */
    private static final int MOST = 50_000;

    private static final String INSERT = """
            insert into lesson (report, page, chat, at, territory, text, said, said_probability, said_version, chosen)
            values (:report, :page, :chat, :at, :territory, :text, :said, :probability, :version, :chosen)""";

    private static final String CORRECT = """
            update lesson
            set corrected = :topic, corrected_agency = :agency, corrected_login = :login, corrected_at = :now
            where report in (:reports)""";

    private static final String FORGET = "delete from lesson where report = :report";

    private static final String MARK_MODELS = "update model set forgets = true where :report = any (learned)";

    private static final String SETTLED = """
            select report, page, chat, at, text, final, corrected_agency from lesson
            where final is not null order by at desc, report desc limit :most""";

    private static final String OF_REPORTS = """
            select report, page, chat, at, text, final, corrected_agency from lesson
            where final is not null and report = any (:reports) order by at desc, report desc""";

    private final JdbcClient jdbc;
    private final LiveClassifier classifier;
    private final Clock clock;

    public LessonRows(JdbcClient jdbc, LiveClassifier classifier, Clock clock) {
        this.jdbc = jdbc;
        this.classifier = classifier;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void filed(Filed report) {
        String text = Masking.mask(report.words()).strip();
        if (Caps.plain(text).isEmpty()) {
            return;
        }
        Optional<Guess> said = Optional.ofNullable(report.said())
                .or(() -> classifier.ranked(report.words()).stream().findFirst());
        jdbc.sql(INSERT)
                .param("report", report.report())
                .param("page", report.chat().page().value())
                .param("chat", report.chat().chat())
                .param("at", time(report.at()))
                .param(
                        "territory",
                        report.territory() == null ? null : report.territory().value())
                .param("text", text)
                .param("said", said.map(guess -> guess.topic().value()).orElse(null))
                .param("probability", said.map(Guess::probability).orElse(null))
                .param("version", classifier.version())
                .param("chosen", report.topic() == null ? null : report.topic().value())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(List<Long> reports, Correction correction) {
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql(CORRECT)
                .param("topic", correction.topic().value())
                .param("agency", correction.agency().value())
                .param("login", correction.login())
                .param("now", time(clock.instant()))
                .param("reports", reports)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long report) {
        jdbc.sql(FORGET).param("report", report).update();
        jdbc.sql(MARK_MODELS).param("report", report).update();
    }

    /** Lessons whose topic is known, the newest first. */
    public List<Lesson> settled() {
        return jdbc.sql(SETTLED).param("most", MOST).query(LessonRows::lesson).list();
    }

    /** Those of these reports that are not erased, the newest first. */
    public List<Lesson> of(List<Long> reports) {
        return jdbc.sql(OF_REPORTS)
                .param("reports", reports.toArray(Long[]::new))
                .query(LessonRows::lesson)
                .list();
    }

    private static Lesson lesson(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        String agency = rs.getString("corrected_agency");
        return new Lesson(
                rs.getLong("report"),
                new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                instant(rs, "at"),
                rs.getString("text"),
                new TopicId(rs.getString("final")),
                agency == null ? null : new AgencyId(agency));
    }
}
