package ru.otklik.bot.delivery;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What is kept of the messages that went to a resident. */
@Configuration(proxyBeanMethods = false)
class AboutDeliveries {
    private static final String SENT = """
            select created_at as kept_at, case when status <> 'PENDING' then created_at end as counted_from,
                part as "Слова", case when part ->> 'kind' = 'PHOTO' then 'да' end as "С фото",
                case when part ->> 'kind' = 'DOCUMENT' then 'да' end as "С файлом", status as "Что стало",
                message_id as "Номер в мессенджере"
            from delivery where page = :page and chat = :chat and purpose <> 'ACK'
            union all
            select since, null, jsonb_build_object('text', reason), null, null, 'CLOSED', null from unreachable_chat where page = :page and chat = :chat
            order by 1""";

    private static final Map<String, String> FATES = Map.of(
            "PENDING", "ждёт отправки",
            "SENT", "отправлено",
            "REFUSED", "житель не принимает",
            "UNCERTAIN", "неизвестно, дошло ли",
            "UNDELIVERABLE", "не доставлено",
            "CLOSED", "чат закрыт для бота");

    @Bean
    KeptOfPerson sentToPerson(JdbcClient jdbc, SealedPart sealed) {
        return KeptOfPerson.rows(
                "sent",
                "Что отправлено жителю",
                7,
                Kind.DELIVERIES,
                jdbc,
                SENT,
                Map.of("Что стало", code -> FATES.getOrDefault(code, code)),
                Map.of("Слова", (_, chat, part) -> sealed.text(chat, part)));
    }
}
