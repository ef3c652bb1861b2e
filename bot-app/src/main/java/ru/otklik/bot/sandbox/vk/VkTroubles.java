package ru.otklik.bot.sandbox.vk;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What VK does to a page now and then, for those who test how the page bears it. Pages are named as in {@link VkEmulator}. */
@Component
@Profile("sandbox")
public class VkTroubles {
    private final Communities communities;
    private final Residents residents;

    VkTroubles(Communities communities, Residents residents) {
        this.communities = communities;
        this.residents = residents;
    }

    /** From now on the long poll's key is unknown: readers hear {@code failed: 2}. */
    public void expireKey(String page) {
        Community community = communities.ofPage(page);
        community.change(community.longPoll()::expireKey);
    }

    /** Events told so far are gone: readers hear {@code failed: 1}. */
    public void loseHistory(String page) {
        Community community = communities.ofPage(page);
        community.change(community.longPoll().log()::forget);
    }

    /** Readers hear {@code failed: 3} until one asks for a server anew. */
    public void loseLongPoll(String page) {
        Community community = communities.ofPage(page);
        community.change(community.longPoll()::loseState);
    }

    /** The community bans the resident: messages to them are error 900, and they can't write. */
    public void blacklist(String page, String resident) {
        Community community = communities.ofPage(page);
        Resident who = residents.named(resident);
        community.change(() -> {
            Conversation conversation = community.with(who);
            conversation.blacklist();
            community.changed(conversation);
        });
    }
}
