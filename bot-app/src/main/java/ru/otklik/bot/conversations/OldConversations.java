package ru.otklik.bot.conversations;

import static ru.otklik.bot.platform.Sql.time;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Talks after which a resident has said nothing for long. A chat whose reports are still kept stays with them. */
@Configuration(proxyBeanMethods = false)
class OldConversations {
    private static final String SILENT = """
            from chat c where c.changed_at < :before
              and not exists (select from report r where r.page = c.page and r.chat = c.chat)
              and not exists (select from handover h where h.page = c.page and h.chat = c.chat)
              and not exists (select from erasure_due d where d.page = c.page and d.chat = c.chat)""";

    private static final String SILENT_CHATS = "select c.page, c.chat " + SILENT + " limit 200";

    @Bean
    Ageing silentChatsAge() {
        return Ageing.of(Kind.CONVERSATIONS, "c.changed_at", SILENT);
    }

    @Bean
    Retained silentChatsGo(JdbcClient jdbc, PersonalData data, Chats chats, TransactionTemplate transaction) {
        return new Retained(Kind.CONVERSATIONS, before -> {
            List<ChatRef> some;
            do {
                some = jdbc.sql(SILENT_CHATS)
                        .param("before", time(before))
                        .query((rs, _) -> new ChatRef(new PageId(rs.getString(1)), rs.getString(2)))
                        .list();
                some.forEach(chat -> transaction.executeWithoutResult(_ -> {
                    if (chats.trace(chat).changedAt().isBefore(before)) {
                        data.eraseTraces(chat);
                        chats.delete(chat);
                    }
                }));
            } while (some.size() == 200);
        });
    }
}
