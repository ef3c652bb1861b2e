package ru.otklik.bot.incidents.registry;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RetentionRules.Kind;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What is kept of a resident with their reports: what they said, what agencies wrote to them, whoever wrote it there, what the bot learned of it. */
@Configuration(proxyBeanMethods = false)
class AboutResidents {
    /** It is counted since the incident was over. */
    private static final String OVER =
            "case when i.status in ('CLOSED', 'WITHDRAWN') then i.changed_at end as counted_from";

    private static final String OWN = "r.page = :page and r.chat = :chat";

    private static final String REPORTS = """
            select r.created_at as kept_at, %s, r.number as "Номер", i.status as "Состояние", i.topic as "Тема", r.address as "Адрес",
                i.agency as "Отвечает", r.resident as "Имя", r.words as "Слова",
                r.number as bound_to, r.fields as "Ответы на вопросы бота",
                r.verdict as "Оценка ответа", r.withdrawn_at as "Отозвано", r.language as "Язык", r.message_id as "Номер в мессенджере"
            from report r join incident i on i.id = r.incident where %s order by r.id""".formatted(OVER, OWN);

    private static final String ADDITIONS = """
            select a.created_at as kept_at, %s, r.number as "К сообщению", a.words as "Слова", a.report as bound_to
            from addition a join report r on r.id = a.report join incident i on i.id = r.incident
            where %s order by a.id""".formatted(OVER, OWN);

    private static final String FILES = """
            select f.created_at as kept_at, %s, r.number as "К сообщению", f.file_name as "Имя файла", f.content_type as "Вид",
                octet_length(f.bytes) as "Размер, байт"
            from report_media m join media f on f.id = m.media join report r on r.id = m.report join incident i on i.id = r.incident
            where %s order by r.id, m.position""".formatted(OVER, OWN);

    private static final String WRITTEN = """
            select w.created_at as kept_at, %s, r.number as "По сообщению", w.what as "Что", w.agency as "Ведомство", w.text as "Слова"
            from (select a.created_at, 'ответ' as what, a.agency, a.text, t.report
                  from answer a join answer_told t on t.answer = a.id
                  union all
                  select q.created_at, 'вопрос', q.agency, q.text, t.report
                  from question q join question_asked t on t.question = q.id
                  union all
                  select m.created_at, 'сообщение', m.agency, m.text, t.report
                  from message m join message_told t on t.message = m.id) w
            join report r on r.id = w.report join incident i on i.id = r.incident
            where %s order by w.created_at""".formatted(OVER, OWN);

    private static final String LESSONS = """
            select l.at as kept_at, %s, r.number as "Из сообщения", l.text as "Слова без личного", l.final as "Тема"
            from lesson l join report r on r.id = l.report join incident i on i.id = r.incident
            where %s order by l.report""".formatted(OVER, OWN);

    @Bean
    KeptOfPerson reportsOfPerson(JdbcClient jdbc, Region region, SealedReport sealed) {
        return KeptOfPerson.rows(
                "reports",
                "Сообщения",
                2,
                Kind.INCIDENTS,
                jdbc,
                REPORTS,
                Map.of(
                        "Состояние",
                        code -> IncidentStatus.valueOf(code).title(),
                        "Оценка ответа",
                        code -> Verdict.valueOf(code).title(),
                        "Тема",
                        topic(region),
                        "Отвечает",
                        agency(region)),
                Map.of(
                        "Имя",
                        (rs, _, stored) -> sealed.openName(rs.getString(KeptOfPerson.BOUND_TO), stored),
                        "Ответы на вопросы бота",
                        (rs, _, stored) -> sealed.readFields(rs.getString(KeptOfPerson.BOUND_TO), stored)));
    }

    @Bean
    KeptOfPerson additionsOfPerson(JdbcClient jdbc, SealedReport sealed) {
        return KeptOfPerson.rows(
                "additions",
                "Что добавлено потом",
                3,
                Kind.INCIDENTS,
                jdbc,
                ADDITIONS,
                Map.of(),
                Map.of("Слова", (rs, _, stored) -> sealed.openAdded(rs.getLong(KeptOfPerson.BOUND_TO), stored)));
    }

    @Bean
    KeptOfPerson filesOfPerson(JdbcClient jdbc) {
        return KeptOfPerson.rows("files", "Фото и файлы", 4, Kind.FILES, jdbc, FILES, Map.of());
    }

    @Bean
    KeptOfPerson writtenToPerson(JdbcClient jdbc, Region region) {
        return KeptOfPerson.rows(
                "written",
                "Что написали ведомства",
                5,
                Kind.INCIDENTS,
                jdbc,
                WRITTEN,
                Map.of("Ведомство", agency(region)));
    }

    @Bean
    KeptOfPerson learnedOfPerson(JdbcClient jdbc, Region region) {
        return KeptOfPerson.rows(
                "lessons", "На чём учится бот", 9, Kind.INCIDENTS, jdbc, LESSONS, Map.of("Тема", topic(region)));
    }

    private static UnaryOperator<String> topic(Region region) {
        return id -> region.taxonomy().topic(new TopicId(id)).map(Topic::name).orElse(id);
    }

    private static UnaryOperator<String> agency(Region region) {
        return id -> region.agency(new AgencyId(id)).map(Agency::name).orElse(id);
    }
}
