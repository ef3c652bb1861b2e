package ru.otklik.bot.configurations;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.configurations.Configurations.Choice;
import ru.otklik.bot.region.ConfigFiles;

/** The tables {@code config_version}, {@code config_content}, {@code config_file}, {@code config_choice} and {@code config_folder}. */
@Repository
class VersionRows {
    private static final String HOLD = "select fingerprint from config_folder for update";

    private static final String SET_FOLDER = "update config_folder set fingerprint = :fingerprint";

    private static final String BY_FINGERPRINT =
            "select id from config_version where fingerprint = :fingerprint order by id desc limit 1";

    private static final String FINGERPRINT = "select fingerprint from config_version where id = :id";

    private static final String INSERT =
            "insert into config_version (created_at, fingerprint) values (:now, :fingerprint) returning id";

    private static final String INSERT_CONTENT =
            "insert into config_content (hash, content) values (:hash, :content) on conflict do nothing";

    private static final String INSERT_FILE =
            "insert into config_file (version, name, hash) values (:version, :name, :hash)";

    private static final String FILES = """
            select f.name, c.content from config_file f join config_content c on c.hash = f.hash
            where f.version = :version""";

    private static final String CHOOSE = "insert into config_choice (version, at, by) values (:version, :now, :by)";

    private static final String CHOICES = """
            select id, version, at, by, before
            from (select *, lag(version) over (order by id) as before from config_choice) as choice
            order by id desc limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    VersionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else decides until the transaction ends. @return the fingerprint of the folder that the last node started with, maybe empty */
    String hold() {
        return jdbc.sql(HOLD).query(String.class).single();
    }

    void folder(String fingerprint) {
        jdbc.sql(SET_FOLDER).param("fingerprint", fingerprint).update();
    }

    Optional<Long> byFingerprint(String fingerprint) {
        return jdbc.sql(BY_FINGERPRINT)
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .optional();
    }

    Optional<String> fingerprint(long version) {
        return jdbc.sql(FINGERPRINT).param("id", version).query(String.class).optional();
    }

    long insert(ConfigFiles files) {
        long version = jdbc.sql(INSERT)
                .param("now", time(clock.instant()))
                .param("fingerprint", files.fingerprint())
                .query(Long.class)
                .single();
        files.withoutPages().bytes().forEach((name, content) -> {
            String hash = hash(content);
            jdbc.sql(INSERT_CONTENT)
                    .param("hash", hash)
                    .param("content", content)
                    .update();
            jdbc.sql(INSERT_FILE)
                    .param("version", version)
                    .param("name", name)
                    .param("hash", hash)
                    .update();
        });
        return version;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ConfigFiles> files(long version) {
        Map<String, byte[]> files = new HashMap<>();
        jdbc.sql(FILES)
                .param("version", version)
                .query((rs, _) -> files.put(rs.getString("name"), rs.getBytes("content")))
                .list();
        return files.isEmpty() ? Optional.empty() : Optional.of(new ConfigFiles(files));
    }

    void choose(long version, @Nullable String by) {
        jdbc.sql(CHOOSE)
                .param("version", version)
                .param("now", time(clock.instant()))
                .param("by", by)
                .update();
    }

    Optional<Choice> inForce() {
        return choices(1).stream().findFirst();
    }

    List<Choice> choices(int most) {
        return jdbc.sql(CHOICES)
                .param("most", most)
                .query((rs, _) -> new Choice(
                        rs.getLong("id"),
                        rs.getLong("version"),
                        instant(rs, "at"),
                        rs.getString("by"),
                        rs.getObject("before", Long.class)))
                .list();
    }
}
