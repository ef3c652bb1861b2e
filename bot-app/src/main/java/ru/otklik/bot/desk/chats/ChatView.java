package ru.otklik.bot.desk.chats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Sending;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.ChatThread;

/**
 * A chat as the page shows it.
 *
 * @param name of the resident
 * @param lines what was said, with headings of days
 * @param ended how it ended; empty while it is open
 */
record ChatView(ChatThread thread, String name, List<Line> lines, String ended) {
    /**
     * @param day the heading above it, or null
     * @param time in words («16:40»)
     * @param sending what became of it; null for the resident's and where nothing is known
     * @param fresh whether nobody of the agency had looked at it
     */
    record Line(
            @Nullable String day,
            boolean ours,
            String author,
            String words,
            List<MediaId> media,
            String time,
            @Nullable Sending sending,
            boolean fresh) {}

    public boolean open() {
        return thread.line().closed() == null;
    }

    /** The address of something about this chat. */
    public String address(String rest) {
        return "/desk/chats/" + thread.line().id() + rest;
    }

    /** The address that gives the thread again once it has changed. */
    public String fresh() {
        return address("/fresh?seen=" + seen());
    }

    /** What the page has seen: differs once anything shown has changed. */
    public String seen() {
        return Integer.toHexString(Objects.hash(thread.messages(), thread.line().closed()));
    }

    public String back() {
        return open() ? "/desk/chats" : "/desk/chats?closed=true";
    }
}
