package ru.otklik.bot.conversations;

import org.springframework.stereotype.Component;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.media.MediaUser;

/** Files of reports that are still being made. */
@Component
class DraftFiles implements MediaUser {
    private final Chats chats;

    DraftFiles(Chats chats) {
        this.chats = chats;
    }

    @Override
    public boolean uses(MediaId file) {
        return chats.use(file);
    }
}
