package ru.otklik.bot.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

/** The harness follows the application's statements by hand: they have to fit the tables as they are now. */
class BareStepTest {
    private static final int ROUNDS = 10;

    @Test
    void bringsEveryUpdateToItsEndAndEveryReplyToItsChat() throws SQLException {
        DataSource database = Stores.fresh().migrated();
        List<String> chats =
                IntStream.range(0, BareStep.BATCH).mapToObj(i -> "chat-" + i).toList();
        int steps = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BareStep step = new BareStep(connection);
            step.know("page", chats);
            for (int i = 0; i < ROUNDS; i++) {
                steps += step.run("page", chats);
            }
        }
        JdbcClient jdbc = JdbcClient.create(database);
        assertThat(steps).isEqualTo(ROUNDS * BareStep.BATCH);
        assertThat(count(jdbc, "inbound where status = 'DONE'")).isEqualTo(steps);
        assertThat(count(jdbc, "delivery where status = 'SENT'")).isEqualTo(steps);
        assertThat(count(jdbc, "delivery where buttons is not null")).isEqualTo(chats.size());
        assertThat(count(jdbc, "incident")).isEqualTo(steps / 5);
        assertThat(count(jdbc, "lesson")).isEqualTo(steps / 5);
    }

    private static int count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
