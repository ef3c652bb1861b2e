package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.Walls;

/** The database holds the walls by itself: SQL that knows nothing of agencies sees and changes only what its side may. */
class DatabaseWallsTest extends DeskTest {
    private static final Walls.Side NOBODY = Walls.Side.agency("", false);
    private static final Walls.Side LIGHTS = Walls.Side.agency(GORSVET, false);
    private static final Walls.Side ROADS = Walls.Side.agency(DOROGI, false);
    private static final Walls.Side ALL = Walls.Side.curator(CURATOR, false);
    private static final Walls.Side KEEPER = Walls.Side.agency("", true);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsAnAgencyItsOwnAlone() {
        String lights = fileFarAway(Filed.LIGHT, "Гаснет у лодочной станции");
        String roads = fileFarAway(Filed.HOLE, "Яма у лодочной станции");

        assertThat(numbers(LIGHTS)).contains(lights).doesNotContain(roads);
        assertThat(numbers(ROADS)).contains(roads).doesNotContain(lights);
        assertThat(numbers(ALL)).contains(lights, roads);
        assertThat(numbers(NOBODY)).isEmpty();
        assertThat(behind(LIGHTS, () -> strings("select distinct agency from incident")))
                .containsExactly(GORSVET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident",
                "incident_history",
                "incident_note",
                "report",
                "report_media",
                "addition",
                "lesson",
                "question",
                "answer",
                "answer_photo",
                "answer_told",
                "question_asked",
                "message",
                "message_told",
                "draft",
                "draft_photo",
                "handover",
                "handover_message",
                "handover_media",
                "delivery",
                "delivery_attempt",
                "delivery_history",
                "media",
                "account",
                "desk_session",
                "second_factor",
                "recovery_code",
                "sign_in_try",
                "known_device",
                "known_network",
                "entry_link",
                "inbound",
                "page"
            })
    void showsNothingToWhoeverIsNobody(String table) {
        fileFarAway(Filed.LIGHT, "Гаснет у пристани", photo());

        assertThat(behind(NOBODY, () -> count(table))).isZero();
    }

    @Test
    void showsWhatHangsOnAnIncidentOnlyWithIt() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у маяка", photo());
        as(GORSVET).post("/desk/incidents/%s/ask".formatted(number), Map.of("version", "1", "text", "Где?"));

        for (String table : List.of("incident_history", "question", "report_media", "media", "delivery")) {
            assertThat(behind(LIGHTS, () -> count(table))).as(table).isPositive();
        }
        String ours = """
                select count(*) from report r join report_media m on m.report = r.id join media f on f.id = m.media
                where r.number = '%s'""".formatted(number);
        String letters = """
                select count(*) from delivery where subject = (select 'question:' || q.id from question q
                    join incident i on i.id = q.incident where i.number = '%s')""".formatted(number);
        assertThat(behind(LIGHTS, () -> number(ours))).isEqualTo(1);
        assertThat(behind(ROADS, () -> number(ours))).isZero();
        assertThat(behind(LIGHTS, () -> number(letters))).isPositive();
        assertThat(behind(ROADS, () -> number(letters))).isZero();
    }

    @Test
    void letsNobodyChangeWhatIsAnothers() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у бакена");
        long id = number("select id from incident where number = '%s'".formatted(number));

        assertThat(behind(
                        ROADS,
                        () -> jdbc.sql("update incident set agency = 'dorogi', version = 99 where id = :id")
                                .param("id", id)
                                .update()))
                .isZero();
        assertThat(behind(
                        ROADS,
                        () -> jdbc.sql("update report set words = 'Всё хорошо' where incident = :id")
                                .param("id", id)
                                .update()))
                .isZero();
        assertThatThrownBy(
                        () -> behind(ROADS, () -> jdbc.sql("""
                                insert into answer (incident, agency, author, text, created_at)
                                values (:id, 'dorogi', 'Кто-то', 'Всё хорошо', now())""").param("id", id).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> behind(
                        LIGHTS,
                        () -> jdbc.sql("delete from incident where id = :id")
                                .param("id", id)
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(number("select version from incident where id = " + id)).isEqualTo(1);
    }

    @Test
    void whoeverHandsAnIncidentOverSeesItToTheEndOfThatTransactionAndNoLonger() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у причала");
        String look = "select count(*) from report where number = '%s'".formatted(number);

        long then = behind(
                LIGHTS,
                () -> transaction.execute(_ -> {
                    jdbc.sql("update incident set agency = 'dorogi' where number = :number")
                            .param("number", number)
                            .update();
                    return number(look);
                }));

        assertThat(then).isEqualTo(1);
        assertThat(behind(LIGHTS, () -> number(look))).isZero();
        assertThat(behind(ROADS, () -> number(look))).isEqualTo(1);
    }

    @Test
    void searchesOnlyBehindTheWall() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у дебаркадера");
        String words = "select cardinality(incidents_with_words(to_tsquery('russian', 'дебаркадер')))";
        String digits = "select cardinality(incidents_with_number('%s'))".formatted(number);

        assertThat(behind(LIGHTS, () -> number(words))).isEqualTo(1);
        assertThat(behind(ROADS, () -> number(words))).isZero();
        assertThat(behind(ALL, () -> number(words))).isEqualTo(1);
        assertThat(behind(LIGHTS, () -> number(digits))).isPositive();
        assertThat(behind(ROADS, () -> number(digits))).isZero();
        assertThat(behind(NOBODY, () -> number(digits))).isZero();
    }

    @Test
    void showsAdministratorsWhatTheyKeepAndNoIncident() {
        fileFarAway(Filed.LIGHT, "Гаснет у шлюза");

        assertThat(behind(KEEPER, () -> count("account"))).isPositive();
        assertThat(behind(KEEPER, () -> count("page"))).isPositive();
        assertThat(behind(KEEPER, () -> count("incident"))).isZero();
        assertThat(behind(KEEPER, () -> count("delivery"))).isZero();
        assertThat(behind(ALL, () -> count("account"))).isZero();
    }

    @Test
    void staysUpAfterARollback() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у верфи");
        String look = "select count(*) from report where number = '%s'".formatted(number);

        long after = behind(ROADS, () -> {
            transaction.executeWithoutResult(status -> {
                number(look);
                status.setRollbackOnly();
            });
            return number(look);
        });

        assertThat(after).isZero();
    }

    @Test
    void theBotsOwnWorkInBetweenSeesAllAndWhatFollowsDoesNot() {
        String number = fileFarAway(Filed.LIGHT, "Гаснет у дока");
        String look = "select count(*) from report where number = '%s'".formatted(number);

        List<Long> seen = behind(
                ROADS,
                () -> transaction.execute(_ -> List.of(number(look), Walls.outside(() -> number(look)), number(look))));

        assertThat(seen).containsExactly(0L, 1L, 0L);
    }

    @Test
    void aConnectionIsNobodysAgainWhenItGoesBack() {
        for (int i = 0; i < 50; i++) {
            behind(ROADS, () -> count("incident"));
            assertThat(strings(
                            "select current_setting('role') || coalesce(current_setting('otklik.agency', true), '')"))
                    .containsExactly("none");
        }
    }

    @Test
    void areNotPutUpInATransaction() {
        transaction.executeWithoutResult(_ -> assertThatThrownBy(() -> behind(ROADS, () -> count("incident")))
                .hasMessageContaining("before a transaction begins"));
    }

    @Test
    void standAroundEveryTableThatTheDeskMayRead() {
        List<String> open = strings("""
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
                  and (has_table_privilege('otklik_desk', c.oid, 'select, insert, update, delete')
                       or has_table_privilege('otklik_curator', c.oid, 'select, insert, update, delete'))
                  and not c.relrowsecurity and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                order by 1""");

        assertThat(open)
                .as("tables that every agency may read whole: R__walls.sql says which are whose")
                .containsExactly("event_follower", "event_history", "known_event");
    }

    private List<String> numbers(Walls.Side side) {
        return behind(side, () -> strings("select number from report"));
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static <T> T behind(Walls.Side side, Supplier<T> work) {
        return Objects.requireNonNull(Walls.behind(side, work::get));
    }
}
