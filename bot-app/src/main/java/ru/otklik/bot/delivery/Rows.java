package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

/** Reads a claimed delivery, with what its chat shows at the moment. */
@Component
final class Rows implements RowMapper<Row> {
    /** Of the table {@code delivery}, for a {@code returning}. */
    static final String COLUMNS = """
            id, place, page, chat, purpose, part, callback_buttons, subject, language, attempts, claim, started_at, uncertain_since,
                repeated, created_at,
                (select u.reason from unreachable_chat u where u.page = delivery.page and u.chat = delivery.chat) as unreachable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'UNDER' and shown.message_id = delivery.part ->> 'message') as editable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'BELOW') as keyboard_open
            """;

    private final SealedPart sealed;

    Rows(SealedPart sealed) {
        this.sealed = sealed;
    }

    @Override
    public Row mapRow(ResultSet rs, int number) throws SQLException {
        var chat = new ChatRef(new PageId(rs.getString("page")), rs.getString("chat"));
        return new Row(
                rs.getLong("id"),
                rs.getLong("place"),
                chat,
                Row.Kind.valueOf(rs.getString("purpose")),
                part(chat, rs),
                rs.getBoolean("callback_buttons"),
                rs.getString("subject"),
                rs.getString("language"),
                rs.getInt("attempts"),
                rs.getInt("claim"),
                instantOrNull(rs, "started_at"),
                instantOrNull(rs, "uncertain_since"),
                rs.getBoolean("repeated"),
                rs.getString("unreachable"),
                rs.getBoolean("keyboard_open"),
                instant(rs, "created_at"));
    }

    /** Only the chat's last question is changed in its place. */
    private StoredPart part(ChatRef chat, ResultSet rs) throws SQLException {
        var part = sealed.open(chat, rs.getString("part"));
        return part instanceof StoredPart.Text text && !rs.getBoolean("editable") ? text.afresh() : part;
    }
}
