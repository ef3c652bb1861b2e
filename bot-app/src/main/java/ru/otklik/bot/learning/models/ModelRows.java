package ru.otklik.bot.learning.models;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.learning.Models.Choice;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Training;
import ru.otklik.bot.learning.Models.Verdict;
import ru.otklik.bot.learning.Models.Version;
import ru.otklik.bot.platform.Walls;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code model}, {@code model_of_examples}, {@code model_choice} and {@code model_training}. */
final class ModelRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRAININGS_KEPT = 100;
    private static final int OF_EXAMPLES_KEPT = 3;

    /** Whoever erases a lesson while it is being learned either finds the model, or is found by it: the lessons are held until the end. */
    private static final String INSERT = """
            insert into model (created_at, bytes, topics, learned, learned_before, verdict, reason, rival, figures, forgets)
            values (:now, :bytes, :topics, :learned, :learnedBefore, :verdict, :reason, :rival, cast(:figures as jsonb),
                (select count(*) from (select from lesson where report = any (:learned) for share) as still) < cardinality(:learned))
            returning version""";

    private static final String ALL = """
            select version, created_at, cardinality(learned) as lessons, learned_before, length(bytes) as size, forgets, verdict,
                reason, rival, figures
            from model order by version desc""";

    private static final String STORED =
            "select version, topics, learned, learned_before, forgets from model where version = :version";

    private static final String IN_FORCE = "select * from model_choice order by id desc limit 1";

    private static final String CHOOSE = """
            insert into model_choice (version, at, by, reason) values (:version, :now, :by, :reason)""";

    private static final String NOTE =
            "insert into model_training (at, version, reason) values (:now, :version, :reason)";

    private static final String LAST_TRAINING =
            "select at, version, reason from model_training order by id desc limit 1";

    private static final String PRUNE = """
            delete from model
            where version <> :inForce
              and (forgets or version not in (select version from model order by version desc limit :keep))""";

    private static final String PRUNE_TRAININGS = """
            delete from model_training
            where id not in (select id from model_training order by id desc limit :keep)""";

    private static final String KEEP_OF_EXAMPLES = """
            insert into model_of_examples (taught, created_at, bytes) values (:taught, :now, :bytes)
            on conflict (taught) do update set created_at = excluded.created_at, bytes = excluded.bytes""";

    private static final String PRUNE_OF_EXAMPLES = """
            delete from model_of_examples
            where taught not in (select taught from model_of_examples order by created_at desc limit :keep)""";

    /** Nobody has chosen anything yet. */
    private static final Choice FIRST =
            new Choice(0, 0, Instant.EPOCH, null, "Пока обучать не на чем: по примерам тем.");

    /** What a training needs to know of a version. */
    record Stored(long version, String topics, List<Long> learned, Instant learnedBefore, boolean forgets) {}

    /** A model that is to be kept. */
    record Fresh(
            byte[] bytes,
            String topics,
            List<Long> learned,
            Instant learnedBefore,
            Verdict verdict,
            String reason,
            @Nullable Long rival,
            Comparison figures) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Fresh model) {
        return jdbc.sql(INSERT)
                .param("now", time(clock.instant()))
                .param("bytes", model.bytes())
                .param("topics", model.topics())
                .param("learned", model.learned().toArray(Long[]::new))
                .param("learnedBefore", time(model.learnedBefore()))
                .param("verdict", model.verdict().name())
                .param("reason", model.reason())
                .param("rival", model.rival())
                .param("figures", JSON.writeValueAsString(model.figures()))
                .query(Long.class)
                .single();
    }

    List<Version> all() {
        return jdbc.sql(ALL).query(ModelRows::version).list();
    }

    Optional<Stored> stored(long version) {
        return jdbc.sql(STORED)
                .param("version", version)
                .query((rs, _) -> new Stored(
                        rs.getLong("version"),
                        rs.getString("topics"),
                        Arrays.asList((Long[]) rs.getArray("learned").getArray()),
                        instant(rs, "learned_before"),
                        rs.getBoolean("forgets")))
                .optional();
    }

    Optional<Stored> newest() {
        return jdbc.sql("select max(version) from model")
                .query((rs, _) -> rs.getLong(1))
                .optional()
                .flatMap(this::stored);
    }

    Optional<byte[]> bytes(long version) {
        return jdbc.sql("select bytes from model where version = :version")
                .param("version", version)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    /** @param taught the fingerprint of the topics whose examples alone it was taught */
    Optional<byte[]> bytesOfExamples(String taught) {
        return jdbc.sql("select bytes from model_of_examples where taught = :taught")
                .param("taught", taught)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    /** Those of topics that were changed long ago go. */
    void keepOfExamples(String taught, byte[] bytes) {
        jdbc.sql(KEEP_OF_EXAMPLES)
                .param("taught", taught)
                .param("now", time(clock.instant()))
                .param("bytes", bytes)
                .update();
        jdbc.sql(PRUNE_OF_EXAMPLES).param("keep", OF_EXAMPLES_KEPT).update();
    }

    Choice inForce() {
        return jdbc.sql(IN_FORCE)
                .query((rs, _) -> new Choice(
                        rs.getLong("id"),
                        rs.getLong("version"),
                        instant(rs, "at"),
                        rs.getString("by"),
                        rs.getString("reason")))
                .optional()
                .orElse(FIRST);
    }

    /** Holds back everybody else who wants to choose, until the transaction ends. */
    void holdChoice() {
        jdbc.sql("lock table model_choice in share row exclusive mode").update();
    }

    /** @param by a login, or null for the nightly job */
    void choose(long version, @Nullable String by, String reason) {
        jdbc.sql(CHOOSE)
                .param("version", version)
                .param("now", time(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    void note(@Nullable Long version, String reason) {
        jdbc.sql(NOTE)
                .param("now", time(clock.instant()))
                .param("version", version)
                .param("reason", reason)
                .update();
    }

    Optional<Training> lastTraining() {
        return jdbc.sql(LAST_TRAINING)
                .query((rs, _) ->
                        new Training(instant(rs, "at"), rs.getObject("version", Long.class), rs.getString("reason")))
                .optional();
    }

    /** A number tells nobody's words. */
    int lessons() {
        return Walls.outside(() -> jdbc.sql("select count(*) from lesson where final is not null")
                .query(Integer.class)
                .single());
    }

    /** Deletes what is too old, and what somebody wanted to be forgotten; the version in force stays. */
    void prune(int keep) {
        jdbc.sql(PRUNE)
                .param("inForce", inForce().version())
                .param("keep", keep)
                .update();
        jdbc.sql(PRUNE_TRAININGS).param("keep", TRAININGS_KEPT).update();
    }

    private static Version version(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Version(
                rs.getLong("version"),
                instant(rs, "created_at"),
                rs.getInt("lessons"),
                instant(rs, "learned_before"),
                rs.getLong("size"),
                rs.getBoolean("forgets"),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getString("reason"),
                rs.getObject("rival", Long.class),
                JSON.readValue(rs.getString("figures"), Comparison.class));
    }
}
