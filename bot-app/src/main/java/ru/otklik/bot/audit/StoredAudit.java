package ru.otklik.bot.audit;

import static java.sql.Types.BIGINT;
import static java.sql.Types.BINARY;
import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String LINE = """
            select a.*, s.salt, s.words from audit a left join audit_subject s on s.line = a.id
            """;

    private static final String LAST = LINE + "order by a.id desc limit 1";

    private static final String ADD = """
            insert into audit (id, at, who, agency, act, subject, subject_digest, refusal, previous, hash)
            values (:id, :at, :who, :agency, :act, :subject, :digest, :refusal, :previous, :hash)
            """;

    private static final String ADD_SUBJECT =
            "insert into audit_subject (line, salt, words) values (:line, :salt, :words)";

    private static final String LINES = LINE + """
            where (:who = '' or a.who = :who) and (:subject = '' or a.subject = :subject or s.words = :subject
                or :subject = any (string_to_array(s.words, ' ')))
                and (cast(:before as bigint) is null or a.id < :before)
            order by a.id desc limit :most
            """;

    /** A short one is looked for among whole words alone. */
    private static final String FORGET = """
            delete from audit_subject
            where exists (select from unnest(:told) told
                where told = any (string_to_array(words, ' ')) or (length(told) >= 6 and position(told in words) > 0))
            returning line
            """;

    private static final String FORGET_OLD = """
            delete from audit_subject where line in (
                select line from audit_subject
                where line <= (select max(id) from audit where at < :before) order by line limit 1000)
            returning line
            """;

    private static final String SOME = LINE + "where a.id > :after order by a.id limit 1000";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final TransactionTemplate within;
    private final Clock clock;

    StoredAudit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = new TransactionTemplate(transactions);
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
        Subject kept = act.subject().isEmpty() || act.what().equals(Act.ERASING) ? null : Subject.fresh(act.subject());
        jdbc.sql(ADD)
                .param("id", id)
                .param("at", time(at))
                .param("who", act.who())
                .param("agency", act.agency())
                .param("act", act.what())
                .param("subject", kept == null ? act.subject() : "")
                .param("digest", kept == null ? null : kept.digest().bytes(), BINARY)
                .param("refusal", act.refusal())
                .param("previous", previous.bytes())
                .param("hash", Line.hash(previous, id, at, act, kept).bytes())
                .update();
        if (kept != null) {
            jdbc.sql(ADD_SUBJECT)
                    .param("line", id)
                    .param("salt", kept.salt())
                    .param("words", act.subject())
                    .update();
        }
    }

    @Override
    public int forget(Collection<String> told) {
        String[] looked = told.stream()
                .map(String::strip)
                .filter(one -> one.length() >= 3)
                .toArray(String[]::new);
        if (looked.length == 0) {
            return 0;
        }
        return Walls.outside(() -> within.execute(_ -> {
            List<Long> lines =
                    jdbc.sql(FORGET).param("told", looked).query(Long.class).list();
            tell(lines);
            return lines.size();
        }));
    }

    private void tell(List<Long> erased) {
        if (!erased.isEmpty()) {
            String lines = erased.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
            add(new Act(Act.NOBODY, "", Act.ERASING, lines));
        }
    }

    @Override
    public void forgetOld(Instant before) {
        Walls.outside(() -> {
            boolean more = true;
            while (more) {
                more = within.execute(_ -> {
                    List<Long> lines = jdbc.sql(FORGET_OLD)
                            .param("before", time(before))
                            .query(Long.class)
                            .list();
                    tell(lines);
                    return !lines.isEmpty();
                });
            }
        });
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
        NavigableSet<Long> unexplained = new TreeSet<>();
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
                if (line.isErased()) {
                    unexplained.add(line.id());
                }
                if (line.act().what().equals(Act.ERASING)) {
                    Stream.of(line.act().subject().split(" "))
                            .map(Long::valueOf)
                            .forEach(unexplained::remove);
                }
                met |= line.hash().equals(known);
                last = line;
            }
        }
        if (!unexplained.isEmpty()) {
            return new Verdict.Changed(unexplained.first());
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
        byte[] digest = rs.getBytes("subject_digest");
        // With a digest the line itself says nothing; if it does, somebody wrote it there.
        Subject kept = digest == null || !rs.getString("subject").isEmpty()
                ? null
                : new Subject(Fingerprint.of(digest), rs.getBytes("salt"), rs.getString("words"));
        return new Line(
                rs.getLong("id"),
                instant(rs, "at"),
                new Act(
                        rs.getString("who"),
                        rs.getString("agency"),
                        rs.getString("act"),
                        kept == null ? rs.getString("subject") : Objects.requireNonNullElse(kept.words(), ""),
                        rs.getString("refusal")),
                kept,
                Fingerprint.of(rs.getBytes("previous")),
                Fingerprint.of(rs.getBytes("hash")));
    }
}
