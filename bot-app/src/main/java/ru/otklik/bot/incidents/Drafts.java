package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.routing.AgencyId;

/** What an agency has written to residents and what has not gone to them yet. An incident has one at most. */
public interface Drafts {
    /** What is being written on an incident; empty if nothing is, or the viewer may not see it. */
    Optional<Draft> of(Viewer viewer, String number);

    /** Calls back what is held; it stays as a draft. Refused once it has gone. */
    Outcome undo(Viewer viewer, String number);

    /** What it is. */
    enum Kind {
        ANSWER,
        QUESTION
    }

    /** Where it stands. */
    enum State {
        /** Goes by itself in a moment. */
        HELD,
        /** Was called back. */
        UNDONE,
        /** Waits for the chief. */
        ON_APPROVAL,
        /** The chief wants it otherwise. */
        RETURNED;

        /** Whether somebody may go on writing it. */
        public boolean isOpen() {
            return this == UNDONE || this == RETURNED;
        }
    }

    /**
     * One draft.
     *
     * @param author as the history calls them
     * @param login of their account; empty if they have none
     * @param sendAt when it goes, if it is held; else null
     * @param remark why it came back, maybe empty
     * @param remarkBy from whom
     */
    record Draft(
            Kind kind,
            State state,
            AgencyId agency,
            String author,
            String login,
            String text,
            List<MediaId> photos,
            @Nullable Instant sendAt,
            String remark,
            String remarkBy,
            Instant at) {
        public Draft {
            photos = List.copyOf(photos);
        }

        public boolean isHeld() {
            return state == State.HELD;
        }
    }
}
