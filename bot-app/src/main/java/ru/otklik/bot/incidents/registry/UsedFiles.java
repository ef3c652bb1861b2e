package ru.otklik.bot.incidents.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.media.MediaUser;

/** Files of reports, of what was added to them, of answers and of their drafts. */
@Component
class UsedFiles implements MediaUser {
    private static final String USED = """
            select exists (select from report_media where media = :media)
                or exists (select from answer_photo where media = :media)
                or exists (select from draft_photo where media = :media)""";

    private final JdbcClient jdbc;

    UsedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean uses(MediaId file) {
        return jdbc.sql(USED).param("media", file.value()).query(Boolean.class).single();
    }
}
