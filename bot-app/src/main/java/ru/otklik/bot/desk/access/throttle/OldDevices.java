package ru.otklik.bot.desk.access.throttle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Browsers in which, and networks from which, nobody has signed in for long. */
@Configuration(proxyBeanMethods = false)
class OldDevices {
    @Bean
    Ageing oldDevicesAge() {
        return Ageing.of(Kind.SESSIONS, "seen_at", "from known_device where seen_at < :before");
    }

    @Bean
    Retained oldDevicesGo(JdbcClient jdbc) {
        return Retained.rows(Kind.SESSIONS, jdbc, """
                delete from known_device where (token_hash, login) in (
                    select token_hash, login from known_device where seen_at < :before limit :batch)""");
    }

    @Bean
    Ageing oldNetworksAge() {
        return Ageing.of(Kind.SESSIONS, "seen_at", "from known_network where seen_at < :before");
    }

    @Bean
    Retained oldNetworksGo(JdbcClient jdbc) {
        return Retained.rows(Kind.SESSIONS, jdbc, """
                delete from known_network where (login, network) in (
                    select login, network from known_network where seen_at < :before limit :batch)""");
    }
}
