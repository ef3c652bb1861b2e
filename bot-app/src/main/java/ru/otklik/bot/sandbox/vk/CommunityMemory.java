package ru.otklik.bot.sandbox.vk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** Writes down what has changed in one community. Guarded by the community's lock. */
class CommunityMemory {
    private final Journal journal;
    private final String page;
    /** What was written last of the facts that come with every change and seldom differ. */
    private final Map<String, Kept> written = new HashMap<>();

    private final List<Kept> fresh = new ArrayList<>();
    private final List<String> outdated = new ArrayList<>();

    CommunityMemory(Journal journal, String page) {
        this.journal = journal;
        this.page = page;
    }

    /** To be written with the present change. */
    void put(Kept fact) {
        if (journal.keeps()) {
            fresh.add(fact);
        }
    }

    /** To be taken away with the present change. */
    void remove(String key) {
        if (journal.keeps()) {
            outdated.add(key);
        }
    }

    /** Writes it all as one; when this returns, it may be shown and told. */
    void write(Community community, Collection<Conversation> changed, List<String> told) {
        if (!journal.keeps()) {
            return;
        }
        Changes changes = new Changes();
        EventLog log = community.longPoll().log();
        long ts = log.last();
        for (String event : told) {
            ts++;
            changes.put(new Kept.Event(page, ts, event));
            changes.remove(Kept.Event.key(ts - EventLog.KEPT, page));
        }
        putIfNew(
                changes,
                new Kept.OfCommunity(
                        page,
                        community.groupId(),
                        community.lastMessageId(),
                        ts,
                        Math.max(log.since(), ts - EventLog.KEPT)));
        putIfNew(
                changes,
                new Kept.Polling(
                        page,
                        community.longPoll().isEnabled(),
                        community.longPoll().types().kept()));
        putIfNew(changes, community.callbacks().kept(page));
        changed.forEach(conversation -> put(changes, conversation));
        fresh.forEach(changes::put);
        outdated.forEach(changes::remove);
        journal.write(changes);
        fresh.clear();
        outdated.clear();
    }

    private void putIfNew(Changes changes, Kept fact) {
        if (!fact.equals(written.put(fact.key(), fact))) {
            changes.put(fact);
        }
    }

    private void put(Changes changes, Conversation conversation) {
        changes.put(conversation.kept(page));
        long resident = conversation.resident().id();
        for (int cmid : conversation.unwritten()) {
            conversation
                    .message(cmid)
                    .ifPresentOrElse(
                            message -> changes.put(new Kept.OfMessage(page, resident, message)),
                            () -> changes.remove(Kept.OfMessage.key(resident, cmid, page)));
        }
        conversation.written();
    }
}
