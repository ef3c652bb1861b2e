package ru.otklik.bot.operators;

import static ru.otklik.bot.platform.Sql.time;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Chats with a person of an agency that ended long ago. */
@Configuration(proxyBeanMethods = false)
class OldHandovers {
    private static final String OLD = "from handover where closed_at < :before";

    @Bean
    Retained closedChatsGo(JdbcClient jdbc, MessageRows messages, Disposal disposal, TransactionTemplate transaction) {
        return new Retained(
                Kind.CONVERSATIONS,
                before -> jdbc.sql("select count(*) " + OLD)
                        .param("before", time(before))
                        .query(Long.class)
                        .single(),
                before -> {
                    List<Long> some;
                    do {
                        some = jdbc.sql("select id " + OLD + " limit 200")
                                .param("before", time(before))
                                .query(Long.class)
                                .list();
                        some.forEach(handover -> transaction.executeWithoutResult(_ -> {
                            List<MediaId> files = messages.forget(handover);
                            jdbc.sql("delete from handover where id = :id")
                                    .param("id", handover)
                                    .update();
                            disposal.deleteUnused(files);
                        }));
                    } while (some.size() == 200);
                });
    }
}
