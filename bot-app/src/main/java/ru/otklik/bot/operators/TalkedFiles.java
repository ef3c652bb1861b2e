package ru.otklik.bot.operators;

import org.springframework.stereotype.Component;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.media.MediaUser;

/** Files that came up in chats with operators. */
@Component
class TalkedFiles implements MediaUser {
    private final MessageRows messages;

    TalkedFiles(MessageRows messages) {
        this.messages = messages;
    }

    @Override
    public boolean uses(MediaId file) {
        return messages.has(file);
    }
}
