package ru.otklik.bot.operators;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Chats with a person of an agency that ended long ago. */
@Configuration(proxyBeanMethods = false)
class OldHandovers {
    private static final String OLD = "from handover where closed_at < :before";

    @Bean
    Ageing closedChatsAge() {
        return Ageing.of(Kind.CONVERSATIONS, "closed_at", OLD);
    }

    @Bean
    Retained closedChatsGo(JdbcClient jdbc, MessageRows messages, Disposal disposal, TransactionTemplate transaction) {
        return Retained.each(
                Kind.CONVERSATIONS,
                jdbc,
                "id",
                OLD,
                handover -> transaction.executeWithoutResult(_ -> {
                    List<MediaId> files = messages.forget(handover);
                    jdbc.sql("delete from handover where id = :id")
                            .param("id", handover)
                            .update();
                    disposal.deleteUnused(files);
                }));
    }
}
