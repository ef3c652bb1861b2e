package ru.otklik.bot.rehearsals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Tries of settings that nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class OldRehearsals {
    private static final String OLD = "started_at < :before and state not in ('LEARNING', 'COMPARING')";

    @Bean
    Ageing oldRehearsalsAge() {
        return Ageing.of(Kind.REHEARSALS, "started_at", "from rehearsal where " + OLD);
    }

    @Bean
    Retained oldRehearsalsGo(JdbcClient jdbc) {
        return Retained.rows(
                Kind.REHEARSALS,
                jdbc,
                "delete from rehearsal where id in (select id from rehearsal where " + OLD + " limit :batch)");
    }
}
