package ru.otklik.bot.channels.intake;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What is kept of the updates that came from a resident, to the letter. */
@Configuration(proxyBeanMethods = false)
class AboutInbound {
    private static final String RECEIVED = """
            select received_at as kept_at, case when status in ('DONE', 'DROPPED') then received_at end as counted_from,
                update_key as "Ключ мессенджера", update_key as bound_to, nullif(raw, '{}') as "Дословно"
            from inbound where page = :page and chat = :chat order by id""";

    @Bean
    KeptOfPerson receivedFromPerson(JdbcClient jdbc, SealedRaw sealed) {
        return KeptOfPerson.rows(
                "received",
                "Что прислал мессенджер",
                8,
                Kind.INBOUND_WORDS,
                jdbc,
                RECEIVED,
                Map.of(),
                Map.of(
                        "Дословно",
                        (rs, chat, raw) -> sealed.open(chat.page().value(), rs.getString(KeptOfPerson.BOUND_TO), raw)));
    }
}
