package ru.otklik.bot.channels.intake;

import static ru.otklik.bot.platform.PersonalColumn.INBOUND_RAW;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.Sealing;

/** What a messenger brought, as it lies in table {@code inbound}: sealed, and bound to the update's page and key. */
@Component
class SealedRaw {
    private final Sealing sealing;

    SealedRaw(Sealing sealing) {
        this.sealing = sealing;
    }

    String seal(String page, String key, String raw) {
        return sealing.seal(INBOUND_RAW, Storable.text(raw), Storable.text(page), Storable.text(key));
    }

    /**
     * @param row with {@code raw}, {@code page} and {@code update_key}
     * @throws NotOpened if it can't be opened
     */
    String open(ResultSet row) throws SQLException {
        return open(row.getString("page"), row.getString("update_key"), row.getString("raw"));
    }

    /** @throws NotOpened if it can't be opened */
    String open(String page, String key, String stored) {
        return sealing.open(INBOUND_RAW, stored, page, key);
    }
}
