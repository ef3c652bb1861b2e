package ru.otklik.bot.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What agencies make known: everybody sees it, an agency changes its own events and its children's, the curator all. */
public interface AgencyEvents {
    /** Characters of the words for residents. */
    int LONGEST_WORDS = 300;

    /** Characters of the note at the end. */
    int LONGEST_NOTE = 300;

    /** Those in force, the soonest to end first; or those that are over, the latest first. */
    List<EventCard> list(boolean inForce, int limit);

    int inForce();

    Optional<EventCard> find(long id);

    boolean mayChange(Viewer viewer, EventCard event);

    /** For which agencies somebody may enter events, their own first. */
    List<AgencyId> agenciesOf(Viewer viewer);

    /** Reads streets as people write them, one a line. */
    List<Understood> understand(String streets);

    /** How residents will be told. */
    String told(AgencyId agency, String words, @Nullable Instant until);

    EventOutcome announce(Viewer viewer, Draft draft);

    /** @param version the version it was decided on */
    EventOutcome change(Viewer viewer, long id, int version, Draft draft);

    /**
     * Ends it; whoever follows it is told.
     *
     * @param note what residents are told with it, may be empty
     */
    EventOutcome end(Viewer viewer, long id, int version, String note);

    /**
     * What somebody enters.
     *
     * @param topics and groups: at least one of either
     * @param where null if nobody said it
     * @param until null if nobody knows
     */
    record Draft(
            AgencyId agency,
            List<TopicId> topics,
            List<GroupId> groups,
            @Nullable Where where,
            String words,
            @Nullable Instant until) {
        public Draft {
            topics = List.copyOf(topics);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A line of streets.
     *
     * @param stretch null if it was not understood
     * @param problem why not, in Russian, a sentence's end; empty if it was
     */
    record Understood(String line, @Nullable Stretch stretch, String problem) {}
}
