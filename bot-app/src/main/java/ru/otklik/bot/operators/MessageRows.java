package ru.otklik.bot.operators;

import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_WORDS;
import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.ChatThread.Message;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.dialogs.routing.AgencyId;

/** The tables {@code handover_message} and {@code handover_media}. */
@Repository
class MessageRows {
    private static final String INSERT = """
            insert into handover_message (handover, author, words, at) values (:handover, :author, :words, :now) returning id""";

    private static final String ADD_MEDIA =
            "insert into handover_media (message, position, media) values (:message, :position, :media)";

    private static final String NEWEST = """
            select m.*, (select array_agg(f.media order by f.position) from handover_media f where f.message = m.id) as media
            from (select * from handover_message where handover = :handover order by id desc limit :limit) m
            order by m.id""";

    private static final String COUNT = "select count(*) from handover_message where handover = :handover";

    private static final String FORGET_MEDIA = """
            delete from handover_media where message in (
                select m.id from handover_message m join handover h on h.id = m.handover
                where h.page = :page and h.chat = :chat)
            returning media""";

    private static final String FORGET = """
            delete from handover_message where handover in (select id from handover where page = :page and chat = :chat)""";

    private static final String HAS_MEDIA = "select exists (select from handover_media where media = :media)";

    private static final String OWNERS_OF_MEDIA = """
            select distinct h.agency from handover_media f
            join handover_message m on m.id = f.message join handover h on h.id = m.handover where f.media = :media""";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param author who of the agency; null for the resident's */
    long add(long handover, @Nullable String author, String words, List<MediaId> media) {
        long id = jdbc.sql(INSERT)
                .param("handover", handover)
                .param("author", author)
                .param("words", sealing.seal(HANDOVER_WORDS, words, String.valueOf(handover)))
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
        for (int i = 0; i < media.size(); i++) {
            jdbc.sql(ADD_MEDIA)
                    .param("message", id)
                    .param("position", i)
                    .param("media", media.get(i).value())
                    .update();
        }
        return id;
    }

    /** Oldest first, without deliveries. */
    List<Message> newest(long handover, int limit) {
        return jdbc.sql(NEWEST)
                .param("handover", handover)
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    int count(long handover) {
        return jdbc.sql(COUNT).param("handover", handover).query(Integer.class).single();
    }

    /** @return the files that belonged to them */
    List<MediaId> forget(ChatRef chat) {
        List<MediaId> files = jdbc.sql(FORGET_MEDIA)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query((rs, _) -> new MediaId(rs.getObject("media", UUID.class)))
                .list();
        jdbc.sql(FORGET)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .update();
        return files.stream().distinct().toList();
    }

    /** @return the files that belonged to what was said in this one */
    List<MediaId> forget(long handover) {
        List<MediaId> files = jdbc.sql("""
                        delete from handover_media where message in (select id from handover_message where handover = :id)
                        returning media""")
                .param("id", handover)
                .query((rs, _) -> new MediaId(rs.getObject("media", UUID.class)))
                .list();
        jdbc.sql("delete from handover_message where handover = :id")
                .param("id", handover)
                .update();
        return files.stream().distinct().toList();
    }

    boolean has(MediaId media) {
        return jdbc.sql(HAS_MEDIA)
                .param("media", media.value())
                .query(Boolean.class)
                .single();
    }

    List<AgencyId> ownersOf(MediaId media) {
        return jdbc.sql(OWNERS_OF_MEDIA)
                .param("media", media.value())
                .query((rs, _) -> new AgencyId(rs.getString(1)))
                .list();
    }

    private Message message(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Message(
                rs.getLong("id"),
                rs.getString("author"),
                sealing.shown(HANDOVER_WORDS, rs.getString("words"), rs.getString("handover")),
                mediaIds(rs.getArray("media")),
                instant(rs, "at"),
                List.of());
    }

    private static List<MediaId> mediaIds(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(MediaId::new).toList();
    }
}
