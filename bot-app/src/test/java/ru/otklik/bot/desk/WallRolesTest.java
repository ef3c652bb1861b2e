package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

/** A database whose owner may create no roles, as hosts of databases like to give it. */
class WallRolesTest {
    private static final String OWNER = "plain_owner";

    private final DataSource database = Stores.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void anOwnerWithoutRights() {
        jdbc.sql("create role " + OWNER).update();
        jdbc.sql("grant usage, create on schema public to " + OWNER).update();
    }

    @AfterEach
    void noOwner() {
        jdbc.sql("drop owned by %s cascade".formatted(OWNER)).update();
        jdbc.sql("drop role " + OWNER).update();
    }

    @Test
    void theStartSaysWhatHasToBeDoneAndGoesOnOnceItIs() {
        // Roles are the server's: they are there after any migration on it.
        Stores.fresh().migrated();

        assertThatThrownBy(this::migrate)
                .hasMessageContaining("create role otklik_desk; create role otklik_curator")
                .hasMessageContaining("grant otklik_desk, otklik_curator to plain_owner");

        jdbc.sql("grant otklik_desk, otklik_curator to " + OWNER).update();
        migrate();
        assertThat(jdbc.sql("select has_table_privilege('otklik_desk', 'incident', 'select')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database)
                .initSql("set role " + OWNER)
                .load()
                .migrate();
    }
}
