package ru.otklik.bot.desk.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.delivery.DeliveryState;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.Kind;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Notes;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.incidents.Similar;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.incidents.Viewer;

/**
 * A card as the page shows it.
 *
 * @param viewer who looks
 * @param trail how it was passed on
 * @param notes those that this user may read
 * @param draft what is being written to the residents, or null
 * @param approval whether a chief approves answers here
 * @param act which form is open ({@code answer}, {@code ask}, {@code forward}, {@code place}), or empty
 * @param typed what somebody has typed before something went wrong, or null
 * @param similar what may be the same, of this agency's
 * @param preview how an answer will read to the resident, around its words
 * @param rating what the resident is asked below the answer and its photos
 * @param asking how a question will read to the resident, around its words
 * @param letter how a message will read to the resident, around its words
 */
record CardView(
        Viewer viewer,
        IncidentCard card,
        Trail trail,
        List<Notes.Note> notes,
        @Nullable Draft draft,
        boolean approval,
        Wanted wanted,
        String act,
        @Nullable Typed typed,
        List<Similar> similar,
        Frame preview,
        String rating,
        Frame asking,
        Frame letter) {
    /** When the card is asked for anew: when there is news of it; what becomes of a delivery nobody tells. */
    private static final String ON_NEWS = "look";

    /** As many forwards as say why it is here. */
    private static final int PASSED_HERE = 3;

    private static final String FASTER = ON_NEWS + ", every 2s";

    /** What stands before and after the agency's words in the messenger. */
    record Frame(String before, String after) {}

    /**
     * What was typed and why it was not done.
     *
     * @param fields what was typed, by the field's name ({@code text} of an answer, {@code question}, {@code agency}, {@code reason}, {@code topic}, {@code address}, {@code note}, {@code approved}, {@code remark})
     * @param field the field that is wrong, {@code photos} too; or empty
     */
    record Typed(Map<String, String> fields, String field, String problem) {
        static final Typed NOTHING = new Typed(Map.of(), "", "");

        private static final List<String> WORDS =
                List.of("text", "question", "reason", "address", "note", "approved", "remark", "why", "message");

        Typed {
            fields = Map.copyOf(fields);
        }

        static Typed of(String field, String words) {
            return new Typed(Map.of(field, words), "", "");
        }

        static Typed forward(String agency, String reason, String topic) {
            return new Typed(Map.of("agency", agency, "reason", reason, "topic", topic), "", "");
        }

        Typed wrong(String wrongField, String why) {
            return new Typed(fields, wrongField, why);
        }

        String in(String name) {
            return fields.getOrDefault(name, "");
        }

        /** What somebody would be sorry to lose. */
        public String longest() {
            return WORDS.stream()
                    .map(this::in)
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    public String number() {
        return card.summary().number();
    }

    /** The address of something about this incident. */
    public String address(String rest) {
        return wanted.address("/desk/incidents/" + number() + rest);
    }

    /** The address that gives the card again once it has changed. */
    public String fresh() {
        return withParameter(address("/fresh"), "seen=" + seen());
    }

    /** The address of the card with this form open. */
    public String acting(String form) {
        return withParameter(address(""), "act=" + form);
    }

    public String back() {
        return wanted.address("/desk");
    }

    public boolean canTake() {
        return nothingWaits() && card.summary().status().canTransitionTo(IncidentStatus.IN_WORK);
    }

    /** Whether a colleague of this user works on it, or nobody knows who does. */
    public boolean canTakeOver(String login) {
        return nothingWaits()
                && card.summary().status() == IncidentStatus.IN_WORK
                && !login.equals(card.summary().assignee());
    }

    public boolean canForward() {
        return nothingWaits() && card.summary().status().isOpen();
    }

    /** Whether somebody has to say where it is. */
    public boolean canPlace() {
        return canForward() && card.place().territory() == null;
    }

    public boolean canAnswer() {
        return nothingWaits() && card.summary().status().canTransitionTo(IncidentStatus.ANSWERED);
    }

    public boolean canWrite() {
        return nothingWaits()
                && (card.summary().status().isOpen() || card.summary().status() == IncidentStatus.ANSWERED)
                && !followed().isEmpty();
    }

    /** The reports whose residents are told about them still. */
    public List<ReportView> followed() {
        return card.reports().stream()
                .filter(report -> !report.withdrawn() && !report.erased())
                .toList();
    }

    /** Whom the message that was begun is for. */
    public List<String> draftTo() {
        return draft != null && draft.state().isOpen() ? draft.to() : List.of();
    }

    /** The address of another incident's card beside the same queue. */
    public String cardOf(Similar one) {
        return wanted.address("/desk/incidents/" + one.summary().number());
    }

    /** The address at which it is made one with others. */
    public String together() {
        return wanted.address("/desk/together");
    }

    /** Whether the two can become one. */
    public boolean canMerge(Similar one) {
        return canForward() && one.summary().status().isOpen();
    }

    /** Where similar ones are, for the map: latitude, longitude and number of each. */
    public String around() {
        return similar.stream()
                .flatMap(one -> Optional.ofNullable(one.point())
                        .map(point -> point.lat() + "," + point.lon() + ","
                                + one.summary().number())
                        .stream())
                .collect(Collectors.joining(";"));
    }

    /** Whether something can be taken out of it. */
    public boolean canSplit() {
        return nothingWaits()
                && card.reports().size() > 1
                && (card.summary().status().isOpen() || card.summary().status() == IncidentStatus.ANSWERED);
    }

    /** The reports that may be taken out: all but its own. */
    public List<ReportView> others() {
        return card.reports().stream()
                .filter(report -> !report.number().equals(number()))
                .toList();
    }

    public boolean canAsk() {
        return nothingWaits()
                && card.summary().status().canTransitionTo(IncidentStatus.WAITING)
                && card.reports().stream().anyMatch(report -> !report.withdrawn() && !report.erased());
    }

    /** Whether something that agencies said has not arrived, or perhaps not, and won't by itself. */
    public boolean isLost() {
        return deliveries().stream().anyMatch(Delivery::lost);
    }

    /** Whether anything has arrived of what agencies said and what was lost in part. */
    public boolean isAnythingThere() {
        return card.talk().stream()
                .map(Said::deliveries)
                .filter(parts -> parts.stream().anyMatch(Delivery::lost))
                .flatMap(List::stream)
                .anyMatch(delivery -> delivery.state() == DeliveryState.SENT);
    }

    /** By which forwards it came here, the last ones; none once nobody has to act on it. */
    public List<Trail.Forward> passedHere() {
        List<Trail.Forward> all =
                card.summary().status().isOpen() ? trail.to(card.summary().agency()) : List.of();
        return all.subList(Math.max(0, all.size() - PASSED_HERE), all.size());
    }

    /** What was said after the first report. */
    public List<Said> later() {
        return card.talk().stream()
                .filter(said ->
                        said.kind() != Kind.REPORT || !card.reports().getFirst().equals(said.report()))
                .toList();
    }

    /** What the page has seen: differs once anything shown has changed. */
    public String seen() {
        return Integer.toHexString(Objects.hash(
                card.version(),
                card.history().size(),
                draft == null ? "" : draft.state() + draft.text(),
                deliveries(),
                card.reports().size()));
    }

    public String pace() {
        return going() != null || Sending.goesOn(deliveries()) ? FASTER : ON_NEWS;
    }

    public String typed(String field) {
        if (typed != null) {
            return typed.in(field);
        }
        return draft != null && draft.state().isOpen() && field.equals(field(draft.kind())) ? draft.text() : "";
    }

    /** What goes to the residents in a moment, or null. */
    public @Nullable Draft going() {
        return draft != null && draft.isHeld() ? draft : null;
    }

    /** What waits for a chief, or null. */
    public @Nullable Draft onApproval() {
        return draft != null && draft.isOnApproval() ? draft : null;
    }

    /** Whether this user may approve it. */
    public boolean isApprover() {
        return draft != null && draft.isApprovedBy(viewer);
    }

    /** Whether what this user answers goes to a chief first. */
    public boolean needsApproval() {
        return approval && !viewer.answersFor(card.summary().agency());
    }

    private boolean nothingWaits() {
        return draft == null || draft.state().isOpen();
    }

    /** Photos of an answer that has not gone. */
    public List<AnswerPhoto> draftPhotos() {
        return draft != null && draft.state().isOpen() && draft.kind() == Drafts.Kind.ANSWER
                ? draft.photos()
                : List.of();
    }

    /** What somebody has begun to write, or null. */
    public @Nullable Draft begun() {
        return draft != null && draft.state().isOpen() ? draft : null;
    }

    /** The name of the form in which the draft is written; empty without one. */
    public String draftForm() {
        return draft == null ? "" : form(draft.kind());
    }

    /** The same with the draft's form open. */
    CardView writing() {
        return new CardView(
                viewer,
                card,
                trail,
                notes,
                draft,
                approval,
                wanted,
                draftForm(),
                typed,
                similar,
                preview,
                rating,
                asking,
                letter);
    }

    /** The address of the same with the draft's form open. */
    String continued() {
        return acting(draftForm());
    }

    private static String form(Drafts.Kind kind) {
        return switch (kind) {
            case ANSWER -> "answer";
            case QUESTION -> "ask";
            case MESSAGE -> "write";
        };
    }

    private static String field(Drafts.Kind kind) {
        return switch (kind) {
            case ANSWER -> "text";
            case QUESTION -> "question";
            case MESSAGE -> "message";
        };
    }

    /** Why this form's wish was not done; empty if nothing is wrong. */
    public String problem(String form) {
        return typed != null && act.equals(form) ? typed.problem() : "";
    }

    private static String withParameter(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private List<Delivery> deliveries() {
        return card.talk().stream().flatMap(said -> said.deliveries().stream()).toList();
    }
}
