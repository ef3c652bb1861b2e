package ru.otklik.bot.operators;

import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_NAME;
import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_WORDS;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RetentionRules.Kind;
import ru.otklik.dialogs.routing.AgencyId;

/** What is kept of a resident's talk with a person of an agency, who stays without a name in it. */
@Configuration(proxyBeanMethods = false)
class AboutHandovers {
    private static final String SAID = """
            select m.at as kept_at, h.closed_at as counted_from, h.agency as "Ведомство",
                case when m.author is null then 'житель' else 'сотрудник' end as "Кто",
                h.resident as "Имя жителя", m.words as "Слова", h.id as bound_to,
                (select string_agg(f.file_name, ', ' order by a.position) from handover_media a join media f on f.id = a.media
                 where a.message = m.id) as "Файлы"
            from handover h join handover_message m on m.handover = h.id
            where h.page = :page and h.chat = :chat order by m.id""";

    @Bean
    KeptOfPerson saidToPeople(JdbcClient jdbc, Region region, Sealing sealing) {
        return KeptOfPerson.rows(
                "operators",
                "Разговоры с сотрудниками",
                6,
                Kind.CONVERSATIONS,
                jdbc,
                SAID,
                Map.of(
                        "Ведомство",
                        id -> region.agency(new AgencyId(id)).map(Agency::name).orElse(id)),
                Map.of(
                        "Имя жителя",
                        (_, chat, name) ->
                                sealing.open(HANDOVER_NAME, name, chat.page().value(), chat.chat()),
                        "Слова",
                        (rs, _, words) -> sealing.open(HANDOVER_WORDS, words, rs.getString(KeptOfPerson.BOUND_TO))));
    }
}
