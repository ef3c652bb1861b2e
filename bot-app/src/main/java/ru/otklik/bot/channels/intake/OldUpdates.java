package ru.otklik.bot.channels.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Thins what came in long ago, in small batches, so that nothing waits for it. */
@Configuration(proxyBeanMethods = false)
class OldUpdates {
    private static final String TO_EMPTY = """
            from inbound where received_at < :before and status in ('DONE', 'DROPPED') and raw <> '{}'""";

    private static final String TO_DELETE = "from inbound where received_at < :before and status <> 'PENDING'";

    /** Goes through the table once, in the order in which it was filled; what still waits for somebody is left as it is. */
    private static final String EMPTY = """
            with batch as materialized (
                select id, received_at from inbound where id > :after order by id limit :batch
            ), emptied as (
                update inbound set raw = '{}', reason = null from batch
                where inbound.id = batch.id and batch.received_at < :before and status in ('DONE', 'DROPPED') and raw <> '{}'
            )
            select max(id) from batch where received_at < :before
            """;

    private static final String DELETE = """
            with batch as materialized (
                select id, received_at from inbound where id > :after order by id limit :batch
            ), deleted as (
                delete from inbound using batch
                where inbound.id = batch.id and batch.received_at < :before and status <> 'PENDING'
            )
            select max(id) from batch where received_at < :before
            """;

    @Bean
    Ageing inboundWordsAge() {
        return Ageing.of(Kind.INBOUND_WORDS, "received_at", TO_EMPTY);
    }

    @Bean
    Ageing inboundKeysAge() {
        return Ageing.of(Kind.INBOUND_KEYS, "received_at", TO_DELETE);
    }

    @Bean
    Retained inboundWordsGo(JdbcClient jdbc) {
        return Retained.walk(Kind.INBOUND_WORDS, jdbc, EMPTY);
    }

    @Bean
    Retained inboundKeysGo(JdbcClient jdbc) {
        return Retained.walk(Kind.INBOUND_KEYS, jdbc, DELETE);
    }
}
