package ru.otklik.bot.incidents.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What goes of incidents that were closed long ago: drafts that went nowhere, then files, then whatever is personal. */
@Configuration(proxyBeanMethods = false)
class OldIncidents {
    private static final String OVER = """
            from incident i join report r on r.incident = i.id
            where i.status in ('CLOSED', 'WITHDRAWN') and i.changed_at < :before""";

    private static final String WITH_PERSON = OVER + " and r.erased_at is null";

    private static final String WITH_FILES = OVER + " and exists (select from report_media m where m.report = r.id)";

    private static final String OLD_DRAFTS = "state in ('UNDONE', 'RETURNED') and created_at < :before";

    @Bean
    Ageing oldDraftsAge() {
        return Ageing.of(Kind.DRAFTS, "created_at", "from draft where " + OLD_DRAFTS);
    }

    @Bean
    Ageing oldFilesAge() {
        return Ageing.of(Kind.FILES, "i.changed_at", WITH_FILES);
    }

    @Bean
    Ageing oldPeopleAge() {
        return Ageing.of(Kind.INCIDENTS, "i.changed_at", WITH_PERSON);
    }

    @Bean
    Retained oldDraftsGo(JdbcClient jdbc) {
        return Retained.rows(
                Kind.DRAFTS,
                jdbc,
                "delete from draft where id in (select id from draft where " + OLD_DRAFTS + " limit :batch)");
    }

    @Bean
    Retained oldFilesGo(JdbcClient jdbc, Disposal disposal, TransactionTemplate transaction) {
        return Retained.each(
                Kind.FILES,
                jdbc,
                "r.id",
                WITH_FILES,
                report -> transaction.executeWithoutResult(_ -> {
                    List<MediaId> files = jdbc.sql("delete from report_media where report = :id returning media")
                            .param("id", report)
                            .query((rs, _) -> new MediaId(rs.getObject("media", UUID.class)))
                            .list();
                    disposal.deleteUnused(files);
                }));
    }

    @Bean
    Retained oldPeopleGo(JdbcClient jdbc, Erasure erasure, Disposal disposal, TransactionTemplate transaction) {
        return Retained.each(
                Kind.INCIDENTS,
                jdbc,
                "r.id",
                WITH_PERSON,
                report -> transaction.executeWithoutResult(_ -> disposal.deleteUnused(erasure.erase(report))));
    }
}
