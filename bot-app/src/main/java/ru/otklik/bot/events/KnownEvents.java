package ru.otklik.bot.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What residents are told of known events, and what they do with it; everything happens in the caller's transaction. */
public interface KnownEvents {
    /**
     * Events now in force that fit one of these topics and lie at this place, those that end first before the others. An
     * event on some houses of a street fits the street without a house, too: nobody knows that it is another house.
     *
     * @param place null or one that nobody can locate: only events that hold for the page's whole territory or for the region
     */
    List<KnownEvent> matching(List<TopicId> topics, @Nullable Place place, PageId page);

    /**
     * One message that tells of an event and asks whether to tell of its end.
     *
     * @param language of the chat (ISO 639)
     */
    String told(KnownEvent event, String language);

    /**
     * The chat will be told when it ends, once.
     *
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     * @param language of the chat («ru»)
     * @return false if it is already over
     */
    boolean follow(ChatRef chat, long event, boolean callbackButtons, String language);

    /** From now on tells the chat of all it follows in this language (ISO 639). */
    void speak(ChatRef chat, String language);

    /** Forgets that the chat follows anything. */
    void forget(ChatRef chat);
}
