package ru.otklik.bot.incidents;

import java.util.List;
import java.util.Optional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** What is kept about a resident here, for them to see and to have erased. */
public interface ResidentData {
    /** What is kept of this chat. */
    Kept about(ChatRef chat);

    /** Whose report it is; empty if there is none, or its resident was erased. */
    Optional<ChatRef> chatOf(String number);

    /** What the chat's resident is called in their reports. */
    List<String> names(ChatRef chat);

    /**
     * Withdraws the chat's open reports, then erases the resident from all of them: name, chat, words, fields, files, whatever
     * they said later. Number, topic, place, dates, states and ratings stay. In the caller's transaction.
     *
     * @return the files that nothing here needs any more
     */
    List<MediaId> erase(ChatRef chat);

    /**
     * @param open of the reports, those that erasing would withdraw
     * @param files photos and others
     * @param additions replies and later words
     */
    record Kept(int reports, int open, int files, int additions) {}
}
