package ru.otklik.bot.conversations;

import static ru.otklik.bot.platform.PersonalColumn.CHAT_NAME;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What is kept of a resident's talk with the bot: who they are to it, what they agreed to, and what they have begun. */
@Configuration(proxyBeanMethods = false)
class AboutChats {
    /** A chat whose reports are still kept stays with them. */
    private static final String CHAT = """
            select c.created_at as kept_at,
                case when not exists (select from report r where r.page = c.page and r.chat = c.chat)
                    and not exists (select from handover h where h.page = c.page and h.chat = c.chat)
                    then c.changed_at end as counted_from,
                c.page as "Страница", c.chat as "Чат в мессенджере", c.resident as "Имя", c.consent_version as "Согласие, версия",
                c.consent_at as "Согласие дано", c.changed_at as "Писал последний раз", c.data_sent_at as "Данные отправлены",
                c.progress as "Начато и не отправлено",
                nullif(cardinality(c.media), 0) as "Файлов к начатому", c.progress as "Язык"
            from chat c where c.page = :page and c.chat = :chat""";

    @Bean
    KeptOfPerson chatOfPerson(JdbcClient jdbc, SealedChat sealed) {
        return KeptOfPerson.rows(
                "chat",
                "Чат с ботом",
                1,
                Kind.CONVERSATIONS,
                jdbc,
                CHAT,
                Map.of(),
                Map.of(
                        "Имя", (_, chat, stored) -> sealed.open(CHAT_NAME, chat, stored),
                        "Начато и не отправлено", (_, chat, stored) -> sealed.told(chat, stored, "/draft/words"),
                        "Язык", (_, chat, stored) -> sealed.told(chat, stored, "/language")));
    }
}
