package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked for is done as a whole or not at all: a crash in the midst of it must leave nothing half done. */
class OneTransactionTest extends DeskTest {
    /** Which transaction wrote what, once the incident's own row was written last. */
    private static final String WRITTEN_BY = """
            select i.xmin::text from incident i where i.number = :number
            union all select h.xmin::text from incident_history h join incident i on i.id = h.incident
            where i.number = :number and h.kind = :kind
            union all select a.xmin::text from answer a join incident i on i.id = a.incident where i.number = :number
            union all select q.xmin::text from question q join incident i on i.id = q.incident where i.number = :number
            """;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    answer  | {"text": "Починили вчера"}                     | ANSWERED
                    ask     | {"text": "У какого дома?"}                     | ASKED
                    forward | {"agency": "dorogi", "reason": "Это дорога"}   | FORWARDED
                    take    | {}                                             | TAKEN""")
    void whatAnAgencysSystemDoesIsOneTransaction(String act, String body, String kind) {
        String number = fileFarAway(Filed.LIGHT, "Темно у сыроварни");
        int status = stranger()
                .api("POST", "/api/v1/incidents/%s/%s".formatted(number, act), "demo-" + GORSVET, body)
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(transactions(number, kind)).hasSize(1);
    }

    private Set<String> transactions(String number, String kind) {
        return new TreeSet<>(jdbc.sql(WRITTEN_BY)
                .param("number", number)
                .param("kind", kind)
                .query(String.class)
                .list());
    }
}
