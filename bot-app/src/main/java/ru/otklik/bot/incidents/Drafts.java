package ru.otklik.bot.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;

/** What an agency has written to residents and what has not gone to them yet. An incident has one at most. */
public interface Drafts {
    /** What is being written on an incident; empty if nothing is, or the viewer may not see it. */
    Optional<Draft> of(Viewer viewer, String number);

    /** Calls back what is held; it stays as a draft. Refused once it has gone. */
    Outcome undo(Viewer viewer, String number);

    /**
     * Approves an answer, maybe in other words, and sends it as its author's. The agency's chief may; so may the curator, unless they
     * wrote it: a chief who writes needs no approval at all.
     *
     * @param hold how long it may still be called back
     */
    Outcome approve(Viewer viewer, String number, String text, Duration hold, @Nullable Integer version);

    /**
     * Gives an answer back to whoever wrote it; whoever may approve it may.
     *
     * @param remark what is to be changed, 3 to 1 000 characters
     */
    Outcome giveBack(Viewer viewer, String number, String remark, @Nullable Integer version);

    /** Takes an answer from the chief's desk, to go on writing it. */
    Outcome takeBack(Viewer viewer, String number, @Nullable Integer version);

    /** What it is. */
    enum Kind {
        ANSWER,
        QUESTION,
        /** What an agency writes of its own accord. */
        MESSAGE
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
     * @param to numbers of the reports whose residents it is for; empty for all
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
            List<AnswerPhoto> photos,
            List<String> to,
            @Nullable Instant sendAt,
            String remark,
            String remarkBy,
            Instant at) {
        public Draft {
            photos = List.copyOf(photos);
            to = List.copyOf(to);
        }

        /** Whether it waits for this viewer, who may see the incident, to approve it. */
        public boolean isApprovedBy(Viewer viewer) {
            boolean own = !login.isEmpty() && login.equals(viewer.login());
            return isOnApproval() && (viewer.answersFor(agency) || viewer.curator() && !own);
        }

        public boolean isOnApproval() {
            return state == State.ON_APPROVAL;
        }

        public boolean isHeld() {
            return state == State.HELD;
        }
    }
}
