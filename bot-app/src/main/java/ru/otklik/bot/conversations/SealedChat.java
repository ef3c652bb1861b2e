package ru.otklik.bot.conversations;

import static ru.otklik.bot.platform.PersonalColumn.CHAT_NAME;
import static ru.otklik.bot.platform.PersonalColumn.CHAT_PROGRESS;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.dialogs.conversation.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a chat lies sealed in the database: the resident's name and what they have told in the dialog. What no key will ever open is as if
 * it were not there; what waits for a key that is missing is left for it, and the update with it.
 */
@Component
class SealedChat {
    private static final Logger log = LoggerFactory.getLogger(SealedChat.class);

    private final Sealing sealing;
    private final JsonMapper json;

    SealedChat(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    String name(ChatRef chat, String name) {
        return sealing.seal(CHAT_NAME, name, chat.page().value(), chat.chat());
    }

    String progress(ChatRef chat, Progress progress) {
        return sealing.seal(
                CHAT_PROGRESS, json.writeValueAsString(progress), chat.page().value(), chat.chat());
    }

    /** @throws NotOpened if its key is missing */
    String openName(ChatRef chat, String stored) {
        try {
            return open(CHAT_NAME, chat, stored);
        } catch (NotOpened e) {
            forgiven(chat, e);
            return "";
        }
    }

    /** Empty if it can't be opened, for whatever reason: whoever is to be erased is erased all the same. */
    String nameIfReadable(ChatRef chat, String stored) {
        try {
            return open(CHAT_NAME, chat, stored);
        } catch (NotOpened e) {
            return "";
        }
    }

    /**
     * A progress that this version can't read begins anew; the consent stays.
     *
     * @throws NotOpened if its key is missing
     */
    Progress openProgress(ChatRef chat, String stored, @Nullable String consent) {
        try {
            return json.readValue(open(CHAT_PROGRESS, chat, stored), Progress.class);
        } catch (NotOpened e) {
            forgiven(chat, e);
        } catch (JacksonException e) {
            log.warn(
                    "the progress of a chat of page {} can't be read and begins anew: {}",
                    chat.page(),
                    e.getOriginalMessage());
        }
        return Progress.NEW.consenting(consent);
    }

    /** One thing of a progress, whatever version wrote it; null if it isn't there. */
    @Nullable
    String told(ChatRef chat, String stored, String pointer) {
        try {
            return json.readTree(open(CHAT_PROGRESS, chat, stored)).at(pointer).asString(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    String open(PersonalColumn column, ChatRef chat, String stored) {
        return sealing.open(column, stored, chat.page().value(), chat.chat());
    }

    private static void forgiven(ChatRef chat, NotOpened e) {
        if (e.isKeyMissing()) {
            throw e;
        }
        log.warn("a chat of page {} begins anew: {}", chat.page(), e.getMessage());
    }
}
