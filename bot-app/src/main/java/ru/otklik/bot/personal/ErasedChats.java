package ru.otklik.bot.personal;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Sql;

/**
 * Who was erased, by digests that tell nobody who that was, and what is still to be erased. With the digests, which the log has as well,
 * erasure can be done again after an older backup was restored.
 */
@Component
public class ErasedChats {
    private static final Logger log = LoggerFactory.getLogger(ErasedChats.class);

    private static final String NOTE =
            "insert into erased_chat (digest, erased_at) values (:digest, :now) on conflict (digest) do update set erased_at = :now";

    private static final String LIST = "select digest from erased_chat order by erased_at";

    private static final String ADD_DUE = """
            insert into erasure_due (page, chat, what, erased_at) values (:page, :chat, :what, :now)
            on conflict (page, chat) do update set what = :what, erased_at = :now""";

    private static final String DUE = """
            select page, chat, what, erased_at from erasure_due
            where erased_at > :after order by erased_at, page, chat limit :most""";

    private static final String DONE = "delete from erasure_due where page = :page and chat = :chat";

    /** Everywhere a chat may stand. */
    private static final String CHATS = """
            select page, chat from chat union select page, chat from report where erased_at is null
            union select page, chat from handover union select page, chat from event_follower
            union select page, chat from inbound where chat not in ('', 'erased')
            union select page, chat from delivery where chat <> 'erased'""";

    /** @param whole whether all of it is to be erased, and not only what came after it was */
    public record Due(ChatRef chat, boolean whole, Instant erasedAt) {}

    private final JdbcClient jdbc;
    private final DigestKey key;
    private final Clock clock;

    public ErasedChats(JdbcClient jdbc, DigestKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** The chat's data is erased in the caller's transaction: its digest is kept, and the rest is due soon. */
    public void note(ChatRef chat) {
        due(chat, "REST");
        Optional<byte[]> digest = key.digest(chat);
        if (digest.isEmpty()) {
            log.warn(
                    "A chat was erased, and without OTKLIK_KEYS it can't be noted for the case that a backup is restored");
            return;
        }
        jdbc.sql(NOTE)
                .param("digest", digest.get())
                .param("now", time(clock.instant()))
                .update();
        log.info("Erased a chat of page {}: {}", chat.page(), HexFormat.of().formatHex(digest.get()));
    }

    /** Digests of all that were erased, in hexadecimal, the oldest first. */
    public List<String> digests() {
        return jdbc.sql(LIST)
                .query((rs, _) -> HexFormat.of().formatHex(rs.getBytes(1)))
                .list();
    }

    /**
     * Has those chats erased again that were erased before and are here all the same. The application does it.
     *
     * @param digests in hexadecimal
     * @return how many there are
     */
    public int eraseAgain(Collection<String> digests) {
        Set<String> wanted = Set.copyOf(digests);
        List<ChatRef> back =
                jdbc
                        .sql(CHATS)
                        .query((rs, _) -> new ChatRef(new PageId(rs.getString(1)), rs.getString(2)))
                        .list()
                        .stream()
                        .filter(chat -> key.digest(chat)
                                .map(digest -> wanted.contains(HexFormat.of().formatHex(digest)))
                                .orElse(false))
                        .collect(Collectors.toList());
        back.forEach(chat -> due(chat, "WHOLE"));
        return back.size();
    }

    /** What is to be done, the oldest first. */
    public List<Due> due(Instant after, int most) {
        return jdbc.sql(DUE)
                .param("after", time(after))
                .param("most", most)
                .query((rs, _) -> new Due(
                        new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                        rs.getString("what").equals("WHOLE"),
                        Sql.instant(rs, "erased_at")))
                .list();
    }

    /** Nothing is left to be erased of it. */
    public void done(ChatRef chat) {
        jdbc.sql(DONE)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .update();
    }

    private void due(ChatRef chat, String what) {
        jdbc.sql(ADD_DUE)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("what", what)
                .param("now", time(clock.instant()))
                .update();
    }
}
