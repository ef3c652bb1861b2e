package ru.otklik.bot.events;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.KeptOfPerson;

/** What is kept of the events whose end a resident wants to hear of. */
@Configuration(proxyBeanMethods = false)
class AboutFollowers {
    private static final String FOLLOWED = """
            select f.followed_at as kept_at, cast(null as timestamptz) as counted_from, e.words as "Событие", f.told_at as "Сообщили о конце"
            from event_follower f join known_event e on e.id = f.event
            where f.page = :page and f.chat = :chat order by f.followed_at""";

    @Bean
    KeptOfPerson followedByPerson(JdbcClient jdbc) {
        return KeptOfPerson.rows("events", "За какими событиями следит", 10, null, jdbc, FOLLOWED, Map.of());
    }
}
