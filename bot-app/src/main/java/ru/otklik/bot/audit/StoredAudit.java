package ru.otklik.bot.audit;

import static java.sql.Types.BIGINT;
import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.platform.Walls;

/** {@link Audit} in PostgreSQL. */
@Component
final class StoredAudit implements Audit {
    /** One line after the other, on whichever node; a number that nothing else locks by. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(7302839415)";

    private static final String LAST = "select * from audit order by id desc limit 1";

    private static final String ADD = """
            insert into audit (id, at, who, agency, act, subject, refusal, previous, hash)
            values (:id, :at, :who, :agency, :act, :subject, :refusal, :previous, :hash)
            """;

    private static final String LINES = """
            select * from audit
            where (:who = '' or who = :who) and (:subject = '' or subject = :subject)
                and (cast(:before as bigint) is null or id < :before)
            order by id desc limit :most
            """;

    private static final String SOME = "select * from audit where id > :after order by id limit 1000";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    StoredAudit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void note(Act act) {
        Walls.outside(() -> apart.executeWithoutResult(_ -> add(act)));
    }

    private void add(Act act) {
        jdbc.sql(IN_TURN).query(_ -> {});
        Optional<Line> last = jdbc.sql(LAST).query(StoredAudit::line).optional();
        long id = last.map(Line::id).orElse(0L) + 1;
        Fingerprint previous = last.map(Line::hash).orElse(Fingerprint.NONE);
        // As exact as the database keeps it, so that it is read again as it was written.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(ADD)
                .param("id", id)
                .param("at", time(at))
                .param("who", act.who())
                .param("agency", act.agency())
                .param("act", act.what())
                .param("subject", act.subject())
                .param("refusal", act.refusal())
                .param("previous", previous.bytes())
                .param("hash", Fingerprint.of(previous, id, at, act).bytes())
                .update();
    }

    @Override
    public List<Line> lines(String who, String subject, @Nullable Long before, int most) {
        return jdbc.sql(LINES)
                .param("who", who)
                .param("subject", subject)
                .param("before", before, BIGINT)
                .param("most", most)
                .query(StoredAudit::line)
                .list();
    }

    @Override
    public Verdict verify(@Nullable Fingerprint known) {
        Line last = null;
        boolean met = known == null;
        for (List<Line> some = after(0);
                !some.isEmpty();
                some = after(some.getLast().id())) {
            for (Line line : some) {
                long expected = last == null ? 1 : last.id() + 1;
                Fingerprint before = last == null ? Fingerprint.NONE : last.hash();
                if (line.id() != expected) {
                    return new Verdict.Missing(expected);
                }
                if (!line.previous().equals(before) || !line.isWhole()) {
                    return new Verdict.Changed(line.id());
                }
                met |= line.hash().equals(known);
                last = line;
            }
        }
        if (!met) {
            return new Verdict.CutOff(last == null ? 0 : last.id());
        }
        return last == null ? new Verdict.Empty() : new Verdict.Whole(last);
    }

    private List<Line> after(long id) {
        return jdbc.sql(SOME).param("after", id).query(StoredAudit::line).list();
    }

    private static Line line(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Line(
                rs.getLong("id"),
                instant(rs, "at"),
                new Act(
                        rs.getString("who"),
                        rs.getString("agency"),
                        rs.getString("act"),
                        rs.getString("subject"),
                        rs.getString("refusal")),
                Fingerprint.of(rs.getBytes("previous")),
                Fingerprint.of(rs.getBytes("hash")));
    }
}
