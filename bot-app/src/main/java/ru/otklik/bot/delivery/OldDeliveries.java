package ru.otklik.bot.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What was sent long ago: that it was, when, and what became of it stays. */
@Configuration(proxyBeanMethods = false)
class OldDeliveries {
    private static final String DUE = """
            from delivery where created_at < :before and status <> 'PENDING' and chat <> 'erased'""";

    private static final String EMPTY = """
            with batch as materialized (
                select id, created_at from delivery where id > :after order by id limit :batch
            ), emptied as (
                update delivery
                set part = case part ->> 'kind'
                        when 'PHOTO' then '{"kind": "PHOTO", "text": "", "media": "00000000-0000-0000-0000-000000000000"}'::jsonb
                        else '{"kind": "TEXT", "text": ""}'::jsonb
                    end,
                    chat = 'erased', message_id = null, reason = null, buttons = null
                from batch
                where delivery.id = batch.id and batch.created_at < :before and status <> 'PENDING' and chat <> 'erased'
                returning delivery.id
            ), attempts as (
                update delivery_attempt set words = null from emptied
                where delivery_attempt.delivery = emptied.id and words is not null
            )
            select max(id) from batch where created_at < :before""";

    @Bean
    Ageing oldDeliveriesAge() {
        return Ageing.of(Kind.DELIVERIES, "created_at", DUE);
    }

    @Bean
    Retained oldDeliveriesGo(JdbcClient jdbc) {
        return Retained.walk(Kind.DELIVERIES, jdbc, EMPTY);
    }
}
