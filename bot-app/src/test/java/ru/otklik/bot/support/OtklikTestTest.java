package ru.otklik.bot.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OtklikTest
class OtklikTestTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private Stores stores;

    @LocalServerPort
    private int port;

    @Test
    void startsTheApplicationOnItsOwnStores() {
        assertThat(database.sql("select current_database()").query(String.class).single())
                .isEqualTo(stores.jdbcUrl().replaceFirst(".*/", ""));
        assertThat(Ports.answers("localhost", port)).isTrue();
    }
}
