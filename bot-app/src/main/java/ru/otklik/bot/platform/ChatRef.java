package ru.otklik.bot.platform;

/**
 * Where a resident writes from and where everything returns to: never a person alone, always page and chat.
 *
 * @param chat the messenger's own id of the chat, 1 to 64 characters
 */
public record ChatRef(PageId page, String chat) {
    public ChatRef {
        if (chat.isEmpty() || chat.length() > 64) {
            throw new IllegalArgumentException("not a chat's id: «%s»".formatted(chat));
        }
    }
}
