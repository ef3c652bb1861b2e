package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a visit ends: what is said and asked after what was done, and what is kept of the dialog. */
final class Ending {
    private final Visit visit;
    private final Step step;
    private final List<Say> says;
    private final List<Effect> effects;

    Ending(Visit visit, Step step) {
        this.visit = visit;
        this.step = step;
        this.says = visit.says();
        this.effects = visit.effects();
    }

    Turn turn() {
        boolean looks = effects.stream().anyMatch(Effect.Lookup.class::isInstance);
        if (!looks) {
            remarkOnWhatMovesNothing();
        }
        if (looks || isSilent()) {
            // The application answers at once, or nothing is to be said; until then the last question stands.
            if (effects.stream().anyMatch(Effect.HearAgain.class::isInstance)) {
                // It was said to the question before the one that has just been answered.
                return new Turn(progress(visit.before.turn(), offered(question()), ""), effects, says, "", false);
            }
            return new Turn(
                    progress(visit.before.turn(), visit.before.offered(), visit.before.shown()),
                    effects,
                    says,
                    "",
                    mayWait());
        }
        boolean mayWait = mayWait();
        Say asked = question();
        String notice = "";
        if (visit.meaning.stale()) {
            notice = visit.say(TextKey.SORRY_STALE);
            visit.remark(asked == null ? TextKey.SORRY_STALE_NOTHING : TextKey.SORRY_STALE_GO_ON);
        }
        if (asked != null) {
            says.add(asked);
        } else if (says.isEmpty() && effects.isEmpty() && !(visit.input instanceof Input.Rated)) {
            visit.remark(TextKey.GREETING_LISTENING);
        }
        List<Option> offered = offered(asked);
        int turn = visit.before.turn() + (asked != null && isAskedAgain(asked, offered) ? 0 : 1);
        Progress after = progress(turn, offered, asked == null ? "" : asked.text());
        return new Turn(after, effects, says, notice, mayWait);
    }

    /** Whoever has seen all groups may still write one that is shown no more, or its number in their order. */
    private List<Option> offered(@Nullable Say asked) {
        if (asked == null) {
            return List.of();
        }
        Stream<Option> shown = asked.rows().stream().flatMap(List::stream);
        return hasSeenGroups()
                ? Stream.concat(visit.before.offered().stream(), shown)
                        .distinct()
                        .toList()
                : shown.toList();
    }

    private boolean hasSeenGroups() {
        return step == Step.CHOOSE_GROUP
                && visit.before.step() == Step.CHOOSE_GROUP
                && visit.input instanceof Input.Said said
                && !Reading.agreesToOneOfSeveral(visit.before, said)
                && visit.signal() != Signal.GROUPS;
    }

    private void remarkOnWhatMovesNothing() {
        if (visit.input instanceof Input.Said said) {
            if (Reading.isTooLong(said)) {
                visit.remark(TextKey.SORRY_TOO_LONG);
            } else if (visit.signal() == Signal.NOTHING
                    && !visit.leavesList()
                    && Reading.agreesToOneOfSeveral(visit.before, said)) {
                visit.remark(TextKey.HINT_SEVERAL);
            } else if (visit.signal() == Signal.NOTHING && says.isEmpty() && !visit.meaning.stale()) {
                Taking.remarkOnUnusable(visit, said);
                if (says.isEmpty()) {
                    Hints.remarkOn(visit, said, step);
                }
            }
        }
    }

    /** The same question once more, because something else was written: a button below the earlier one means the same. */
    private boolean isAskedAgain(Say asked, List<Option> offered) {
        return visit.input instanceof Input.Said said
                && said.payload() == null
                && step == visit.before.step()
                && offered.equals(visit.before.offered())
                && asked.text().equals(textBefore());
    }

    private String afterDanger() {
        List<String> warnedOf = visit.draft.dangers();
        return visit.knowledge.dangers().all().stream()
                .filter(danger -> !warnedOf.isEmpty() && danger.id().equals(warnedOf.getLast()))
                .flatMap(danger -> danger.then(visit.spoken()).stream())
                .findFirst()
                .orElseGet(() -> visit.say(TextKey.DANGER_THEN));
    }

    private String textBefore() {
        if (!Prompts.isMadeFromDraft(step)) {
            return visit.before.shown();
        }
        Draft now = visit.draft;
        visit.draft = visit.before.draft();
        Say before = new Prompts(visit).at(step);
        visit.draft = now;
        return before == null ? "" : before.text();
    }

    private @Nullable Say question() {
        Say asked = visit.asked();
        if (asked != null) {
            return asked;
        }
        if (hasSeenGroups()) {
            return new TopicPrompts(visit).groupsInShort();
        }
        if (step == Step.DANGER) {
            // They have read the warning.
            return new Say(afterDanger(), Rows.of(visit.before.offered()), false, List.of());
        }
        return Prompts.isMadeFromDraft(step)
                ? new Prompts(visit).at(step)
                : new Say(visit.before.shown(), Rows.of(visit.before.offered()), false, List.of());
    }

    /** An album is answered once, and a person's talk is not the bot's. */
    private boolean isSilent() {
        if (step == Step.OPERATOR && visit.before.step() == Step.OPERATOR && visit.asked() == null) {
            return true;
        }
        return visit.input instanceof Input.Said said
                && said.album() != null
                && !said.isPlain()
                && said.album().equals(visit.before.album())
                && said.troubles().isEmpty()
                && step == visit.before.step();
    }

    /**
     * Whoever begins to tell often goes on with a second message or a photo before reading anything; and a look at what is known goes on
     * with what began it.
     */
    private boolean mayWait() {
        boolean tells = step == Step.DANGER
                || says.size() > (step == Step.IDLE ? 1 : 0)
                || !effects.stream().allMatch(Effect.LookForKnown.class::isInstance);
        return !tells
                && switch (visit.input) {
                    case Input.Said said ->
                        switch (visit.signal()) {
                            case SAID -> visit.before.step() == Step.IDLE || !said.isPlain();
                            case TALK -> visit.before.step() == Step.IDLE;
                            default -> false;
                        };
                    case Input.KnownFound _ -> true;
                    default -> false;
                };
    }

    private @Nullable Integer misses() {
        int before = step == visit.before.step() ? visit.before.misses() : 0;
        return visit.missed ? Integer.valueOf(before + 1) : null;
    }

    private Progress progress(int turn, List<Option> offered, String shown) {
        String album = visit.input instanceof Input.Said said ? said.album() : visit.before.album();
        String words = Prompts.isMadeFromDraft(step) ? "" : shown;
        Progress after = new Progress(
                step,
                turn,
                visit.draft,
                offered,
                visit.consent,
                visit.number,
                words,
                album,
                visit.language,
                visit.lawTold,
                misses());
        return visit.forgotten ? after.forgotten() : after;
    }
}
