package ru.otklik.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import ru.otklik.bot.audit.Audit.Verdict;
import ru.otklik.bot.support.Stores;

class AuditTest {
    private static final Act LOOK = new Act("ivanova", "gorsvet", "GET /desk/incidents/{number}", "26-000001");

    private DataSource database;
    private JdbcClient jdbc;
    private Audit audit;

    @BeforeEach
    void start() {
        database = Stores.fresh().migrated();
        jdbc = JdbcClient.create(database);
        audit = new StoredAudit(jdbc, new JdbcTransactionManager(database), Clock.systemUTC());
    }

    @Test
    void keepsLinesInTheirOrder() {
        audit.note(LOOK);
        audit.note(LOOK.refused("404"));
        audit.note(new Act("petrov", "dorogi", "GET /desk", ""));

        assertThat(audit.lines("", "", null, 10)).extracting(Line::id).containsExactly(3L, 2L, 1L);
        assertThat(audit.lines("ivanova", "", null, 10))
                .extracting(Line::act)
                .containsExactly(LOOK.refused("404"), LOOK);
        assertThat(audit.lines("", "26-000001", 2L, 10)).extracting(Line::id).containsExactly(1L);
        assertThat(audit.lines("", "", null, 1)).hasSize(1);
        assertThat(audit.verify(null))
                .isEqualTo(new Verdict.Whole(audit.lines("", "", null, 1).getFirst()));
    }

    @Test
    void findsALineByAWordOfWhatItIsAbout() {
        audit.note(new Act("ivanova", "gorsvet", "GET /desk/media/{id}", "9d1c 26-000001 26-000002"));

        assertThat(audit.lines("", "26-000001", null, 10)).hasSize(1);
        assertThat(audit.lines("", "26-000002", null, 10)).hasSize(1);
        assertThat(audit.lines("", "26-00000", null, 10)).isEmpty();
    }

    @Test
    void isWholeWhileThereIsNothing() {
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Empty());
    }

    @Test
    void numbersLinesWithoutGapsWhoeverWritesAtOnce() {
        Audit otherNode = new StoredAudit(jdbc, new JdbcTransactionManager(database), Clock.systemUTC());
        IntStream.range(0, 60).parallel().forEach(i -> (i % 2 == 0 ? audit : otherNode).note(LOOK));

        assertThat(audit.lines("", "", null, 100).reversed())
                .extracting(Line::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set who = 'nobody'", "delete from audit", "truncate audit"})
    void letsNobodyChangeALine(String change) {
        audit.note(LOOK);

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThat(audit.lines("", "", null, 10)).hasSize(1);
    }

    @Test
    void grantsNobodyButSuperusersTheRightToChangeALine() {
        List<String> rights = jdbc.sql("""
                        select grantee || ' ' || privilege_type from information_schema.role_table_grants
                        where table_name = 'audit' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')""").query(String.class).list();

        assertThat(rights).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who = 'petrov'",
                "subject = '26-000001'",
                "subject_digest = null",
                "refusal = '404'",
                "at = at - interval '1 second'",
                "previous = hash",
                "hash = previous",
                // One letter moved from one field to the next.
                "who = 'ivanov', agency = 'agorsvet'"
            })
    void tellsALineThatWasChangedByTheDatabasesOwnMaster(String change) {
        IntStream.range(0, 3).forEach(_ -> audit.note(LOOK));

        tamper("update audit set %s where id = 2".formatted(change));

        assertThat(audit.verify(null)).isEqualTo(new Verdict.Changed(2));
    }

    @Test
    void forgetsWhatALineWasAboutAndStaysWhole() {
        audit.note(LOOK);
        audit.note(new Act("ivanova", "gorsvet", "GET /desk/{…}", "7450112233441 x"));
        audit.note(LOOK);

        assertThat(audit.forget(List.of("7450112233441", "", "26"))).isEqualTo(1);

        assertThat(audit.lines("", "", null, 10))
                .extracting(line -> line.act().subject())
                .containsExactly("2", "26-000001", "", "26-000001");
        assertThat(audit.lines("", "", 3L, 1).getFirst().isErased()).isTrue();
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void tellsWhenSomebodyElseTookAwayWhatALineWasAbout() {
        IntStream.range(0, 3).forEach(_ -> audit.note(LOOK));

        jdbc.sql("delete from audit_subject where line = 2").update();

        assertThat(audit.verify(null)).isEqualTo(new Verdict.Changed(2));
    }

    @Test
    void tellsALineThatWasTakenOut() {
        IntStream.range(0, 4).forEach(_ -> audit.note(LOOK));

        tamper("delete from audit where id = 2");
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Missing(2));

        tamper("update audit set id = id - 1 where id > 2");
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Changed(2));
    }

    @Test
    void tellsAnEndThatWasCutOffByALineWrittenDownElsewhere() {
        IntStream.range(0, 3).forEach(_ -> audit.note(LOOK));
        Fingerprint known = audit.lines("", "", null, 1).getFirst().hash();
        audit.note(LOOK);
        assertThat(audit.verify(known)).isInstanceOf(Verdict.Whole.class);

        tamper("delete from audit where id > 2");

        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
        assertThat(audit.verify(known)).isEqualTo(new Verdict.CutOff(2));
    }

    /** As somebody may who owns the server. */
    private void tamper(String change) {
        jdbc.sql("alter table audit disable trigger audit_is_append_only").update();
        jdbc.sql(change).update();
        jdbc.sql("alter table audit enable trigger audit_is_append_only").update();
    }
}
