package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.PersonalColumn.DELIVERY_PART;

import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.Sealing;
import tools.jackson.databind.json.JsonMapper;

/** A part as it lies in the column {@code part}: words, buttons and the resident's id sealed, and bound to the chat. */
@Component
final class SealedPart {
    private final Sealing sealing;
    private final JsonMapper json;

    SealedPart(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    String seal(ChatRef chat, StoredPart part) {
        return seal(chat, json.writeValueAsString(PartJson.of(part)));
    }

    /** One that can't be opened is never sent. */
    StoredPart open(ChatRef chat, String stored) {
        try {
            return json.readValue(opened(chat, stored), PartJson.class).part();
        } catch (NotOpened e) {
            return new StoredPart.Unreadable(e.said(), e.isKeyMissing());
        }
    }

    /** Its words alone, as far as there are any. @throws NotOpened if it can't be opened */
    String text(ChatRef chat, String stored) {
        return json.readTree(opened(chat, stored)).path("text").asString("");
    }

    /** The same for another chat: its own has moved. @throws NotOpened if it can't be opened */
    String moved(ChatRef from, ChatRef to, String stored) {
        return seal(to, opened(from, stored));
    }

    private String seal(ChatRef chat, String part) {
        return sealing.seal(DELIVERY_PART, part, chat.page().value(), chat.chat());
    }

    private String opened(ChatRef chat, String stored) {
        return sealing.open(DELIVERY_PART, stored, chat.page().value(), chat.chat());
    }
}
