package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.otklik.dialogs.words.Plain;

/** Which wish a few typed words mean where a dialog stands. */
final class StepWishes {
    /** A longer text tells something. */
    private static final int LONGEST = 60;

    /** Nothing of a report can be corrected here. */
    private static final Set<Step> NOTHING_TO_FIX =
            EnumSet.of(Step.DANGER, Step.LOOKING, Step.CONSENT, Step.WORDS, Step.WHICH_REPORT);

    private static final Map<StepWish, Signal> FIXES = ordered(
            Map.entry(StepWish.FIX_PLACE, Signal.FIX_PLACE),
            Map.entry(StepWish.FIX_TOPIC, Signal.FIX_TOPIC),
            Map.entry(StepWish.FIX_WORDS, Signal.FIX_WORDS),
            Map.entry(StepWish.FIX_PHOTOS, Signal.FIX_PHOTOS),
            Map.entry(StepWish.FIX_ANSWERS, Signal.FIX_ANSWERS),
            Map.entry(StepWish.FIX, Signal.FIX));

    private static final Map<StepWish, Signal> OBJECTS = ordered(
            Map.entry(StepWish.PLACE, Signal.FIX_PLACE),
            Map.entry(StepWish.TOPIC, Signal.FIX_TOPIC),
            Map.entry(StepWish.TEXT, Signal.FIX_WORDS),
            Map.entry(StepWish.PHOTOS, Signal.FIX_PHOTOS),
            Map.entry(StepWish.ANSWERS, Signal.FIX_ANSWERS));

    private StepWishes() {}

    /** What the step waits for, said in other words; this goes before the commands. */
    static Optional<Signal> atStep(Progress progress, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Plain.words(written);
        return switch (progress.step()) {
            case CONFIRM_TOPIC, CHOOSE_TOPIC, CONFIRM_PLACE, CHOOSE_PLACE, NEARBY ->
                when(words, StepWish.REFUSE, Signal.OTHER);
            case PLACE -> atPlace(progress, words);
            case PHOTOS ->
                when(words, StepWish.NO_PHOTOS, Signal.DONE).or(() -> when(words, StepWish.WAIT, Signal.NOTHING));
            case FIX -> first(OBJECTS, words).or(() -> when(words, StepWish.NOTHING_TO_FIX, Signal.BACK));
            case REVIEW -> atReview(words);
            default -> Optional.empty();
        };
    }

    /** What may be wished at any step of a report, and at none of its steps. */
    static Optional<Signal> anywhere(Progress progress, String written) {
        Step step = progress.step();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Plain.words(written);
        if (!step.isReporting()) {
            return StepWish.BEGIN.isIn(words) || (step == Step.IDLE && StepWish.ANEW.isIn(words))
                    ? Optional.of(Signal.NEW_REPORT)
                    : Optional.empty();
        }
        Optional<Signal> leaves = when(words, StepWish.ANEW, Signal.ANEW)
                .or(() -> when(words, StepWish.DROP, Signal.CANCEL))
                .or(() -> step == Step.FIX_WORDS ? Optional.empty() : when(words, StepWish.BEGIN, Signal.NEW_REPORT));
        return leaves.isPresent() || NOTHING_TO_FIX.contains(step) ? leaves : first(FIXES, words);
    }

    /** Whether photos are only on their way. */
    static boolean waits(Step step, String written) {
        List<String> words = Plain.words(written);
        return step == Step.PHOTOS && StepWish.WAIT.isIn(words) && !StepWish.NO_PHOTOS.isIn(words);
    }

    private static Optional<Signal> atPlace(Progress progress, List<String> words) {
        List<Option> offered = progress.offered();
        if (offered.stream().noneMatch(option -> option.signal() == Signal.AS_WRITTEN)) {
            return Optional.empty();
        }
        return when(words, StepWish.REFUSE, Signal.OTHER).or(() -> when(words, StepWish.KEEP_WORDS, Signal.AS_WRITTEN));
    }

    private static Optional<Signal> atReview(List<String> words) {
        return when(words, StepWish.SEND, Signal.SEND)
                .or(() -> when(words, StepWish.AGREE, Signal.SEND))
                .or(() -> when(words, StepWish.NOT_NEEDED, Signal.CANCEL))
                .or(() -> first(OBJECTS, words));
    }

    private static Optional<Signal> when(List<String> words, StepWish wish, Signal signal) {
        return wish.isIn(words) ? Optional.of(signal) : Optional.empty();
    }

    private static Optional<Signal> first(Map<StepWish, Signal> all, List<String> words) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().isIn(words))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @SafeVarargs
    private static Map<StepWish, Signal> ordered(Map.Entry<StepWish, Signal>... entries) {
        Map<StepWish, Signal> ordered = new LinkedHashMap<>();
        for (Map.Entry<StepWish, Signal> entry : entries) {
            ordered.put(entry.getKey(), entry.getValue());
        }
        return ordered;
    }
}
