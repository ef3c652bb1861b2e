package ru.otklik.bot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands on what the first application has learned from the topics' examples: it costs seconds, and is the same for all. */
final class Learned {
    private final List<JdbcClient> mayKnow = new ArrayList<>();
    private Optional<Model> known = Optional.empty();

    private record Model(String taught, byte[] bytes) {}

    /** @param database after all migrations, for an application that is about to start on it */
    synchronized void tell(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        known = known.or(
                () -> mayKnow.stream().flatMap(one -> ask(one).stream()).findFirst());
        known.ifPresentOrElse(
                model -> jdbc.sql(
                                "insert into model_of_examples (taught, created_at, bytes) values (:taught, now(), :bytes)")
                        .param("taught", model.taught())
                        .param("bytes", model.bytes())
                        .update(),
                () -> mayKnow.add(jdbc));
    }

    private static Optional<Model> ask(JdbcClient database) {
        return database.sql("select taught, bytes from model_of_examples order by created_at limit 1")
                .query((rs, _) -> new Model(rs.getString("taught"), rs.getBytes("bytes")))
                .optional();
    }
}
