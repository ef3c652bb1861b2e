package ru.otklik.bot.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A region's incidents of some years, filed at once: most of them closed, every tenth with a second report, words of ten kinds. */
final class ManyIncidents {
    /** Every eighth is open, some of these late; two fifths are of one agency. */
    private static final String INCIDENTS = """
            insert into incident (number, topic, address, lat, lon, territory, agency, rule, status, deadline, created_at, changed_at, assignee)
            select '24-' || lpad(n::text, 6, '0'), (array['street-light', 'road-hole', 'yard-garbage', 'lift-broken'])[n % 4 + 1],
                   (array['ул. Ленина', 'пр-т Мира', 'ул. Гагарина', 'ул. Садовая', 'ул. Лесная'])[n % 5 + 1] || ', ' || n % 90 + 1,
                   56.2 + n % 100 * 0.001, 41.3 + n % 97 * 0.001, (array['center', 'sever', 'zavod'])[n % 3 + 1],
                   (array['gorsvet', 'dorogi', 'gorsvet', 'cur', 'dorogi'])[n % 5 + 1], 'routing.yml:1',
                   case when n % 8 > 0 then 'CLOSED' when n % 24 = 0 then 'IN_WORK' when n % 40 = 0 then 'ANSWERED' else 'NEW' end,
                   now() - (:incidents - n) * interval '4 minutes' + interval '90 days',
                   now() - (:incidents - n) * interval '4 minutes', now(), case when n % 24 = 0 then 'gorsvet' end
            from generate_series(1, :incidents) n""";

    private static final String REPORTS = """
            insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, address, created_at)
            select case when second then '25-' else '24-' end || substr(i.number, 4), i.id, case when i.id % 2 = 0 then 'bot' else 'community' end,
                   (9000000 + i.id)::text, '1', true, 'Анна',
                   (array['Третий день не горят фонари у дома', 'Большая яма на дороге, не объехать', 'Не вывозят мусор, баки переполнены',
                          'Сломался лифт в подъезде', 'Нет горячей воды с утра', 'Во дворе стая собак', 'Снег не убирают с тротуара',
                          'Автобус опять не пришёл', 'Прорвало трубу, течёт по улице', 'Дерево наклонилось над площадкой'])[i.id % 10 + 1]
                   || ', дом ' || i.id || case when i.id % 5000 = 0 then ', видели бегемота' else '' end,
                   i.address, i.created_at
            from incident i cross join (values (false), (true)) twice (second)
            where not second or i.id % 10 = 0""";

    private final JdbcClient jdbc;

    ManyIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void file(int incidents) {
        jdbc.sql(INCIDENTS).param("incidents", incidents).update();
        jdbc.sql(REPORTS).update();
        jdbc.sql("vacuum analyze incident").update();
        jdbc.sql("vacuum analyze report").update();
    }
}
