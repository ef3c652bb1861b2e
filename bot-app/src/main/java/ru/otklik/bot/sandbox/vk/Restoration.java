package ru.otklik.bot.sandbox.vk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** Brings the communities of an earlier run back, as they were written down. */
class Restoration {
    private final Journal journal;
    private final Residents residents;
    private final Function<String, Community> communities;
    private final Changes outdated = new Changes();

    /** @param communities gives the community of a page */
    Restoration(Journal journal, Residents residents, Function<String, Community> communities) {
        this.journal = journal;
        this.residents = residents;
        this.communities = communities;
    }

    void run(Attachments attachments) {
        communities();
        journal.take("polling", Kept.Polling.class)
                .forEach(kept -> communities.apply(kept.page()).longPoll().restore(kept));
        journal.take("servers", Kept.Servers.class)
                .forEach(kept -> communities.apply(kept.page()).callbacks().restore(kept));
        dialogs();
        for (Kept.OfAttachment kept : journal.take("attachment", Kept.OfAttachment.class)) {
            Attachment attachment = new Attachment(kept.json(), Optional.ofNullable(kept.photo()));
            communities.apply(kept.page()).restore(attachment);
            attachments.skip(attachment.id());
        }
        journal.write(outdated);
    }

    private void communities() {
        Map<String, List<Kept.Event>> events = new HashMap<>();
        for (Kept.Event event : journal.take("event", Kept.Event.class)) {
            events.computeIfAbsent(event.page(), p -> new ArrayList<>()).add(event);
        }
        for (Kept.OfCommunity kept : journal.take("community", Kept.OfCommunity.class)) {
            Community community = communities.apply(kept.page());
            community.restore(kept);
            List<String> told = new ArrayList<>();
            for (Kept.Event event : events.getOrDefault(kept.page(), List.of())) {
                if (event.ts() > kept.since()) {
                    told.add(event.json());
                } else {
                    outdated.remove(event.key());
                }
            }
            community.longPoll().log().restore(kept.ts(), told);
        }
    }

    private record DialogOf(String page, long resident) {}

    private void dialogs() {
        Map<DialogOf, List<Message>> messages = new HashMap<>();
        for (Kept.OfMessage kept : journal.take("message", Kept.OfMessage.class)) {
            messages.computeIfAbsent(new DialogOf(kept.page(), kept.resident()), d -> new ArrayList<>())
                    .add(kept.message());
        }
        for (Kept.Dialog kept : journal.take("dialog", Kept.Dialog.class)) {
            Resident resident = residents.restore(kept.resident(), kept.name());
            communities
                    .apply(kept.page())
                    .with(resident)
                    .restore(kept, messages.getOrDefault(new DialogOf(kept.page(), resident.id()), List.of()));
        }
    }
}
