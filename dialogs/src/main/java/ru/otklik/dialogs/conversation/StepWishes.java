package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;

/** Which wish a few typed words mean where a dialog stands. */
final class StepWishes {
    /** A longer text tells something. */
    private static final int LONGEST = 60;

    private static final Pattern NOT_NEEDED =
            Pattern.compile("(?:^| )(?:не|don t|don't|dont) (?:надо|нужно|need)(?: |$)");

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
            case CONSENT -> when(words, StepWish.CONSENT, Signal.AGREE);
            case CONFIRM_TOPIC, CONFIRM_PLACE ->
                takenBack(progress, words).or(() -> when(words, StepWish.REFUSE, Signal.OTHER));
            case CHOOSE_TOPIC, CHOOSE_PLACE, NEARBY -> when(words, StepWish.REFUSE, Signal.OTHER);
            case ELSEWHERE -> notNeeded(words, Signal.LEAVE_IT);
            case PLACE -> atPlace(progress, words);
            case PHOTOS ->
                when(words, StepWish.NO_PHOTOS, Signal.DONE).or(() -> when(words, StepWish.WAIT, Signal.NOTHING));
            case FIX ->
                first(OBJECTS, words)
                        .or(() -> when(words, StepWish.NOTHING_TO_FIX, Signal.BACK))
                        .or(() -> notNeeded(words, Signal.BACK));
            case FIX_WORDS, FIX_PHOTOS -> notNeeded(words, Signal.BACK);
            case REVIEW -> atReview(words);
            default -> Optional.empty();
        };
    }

    /** What may be wished at any step of a report, and at none of its steps. */
    static Optional<Signal> anywhere(Progress progress, Input.Said said) {
        Step step = progress.step();
        String written = said.text();
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
                .or(() -> takenBack(progress, words))
                .or(() -> isOver(step, said, words) ? Optional.of(Signal.CANCEL) : Optional.empty())
                .or(() -> step == Step.FIX_WORDS ? Optional.empty() : when(words, StepWish.BEGIN, Signal.NEW_REPORT));
        return leaves.isPresent() || NOTHING_TO_FIX.contains(step) ? leaves : first(FIXES, words);
    }

    /** Whether it agrees though nothing is asked any more: whoever refused first has nothing left that could be sent. */
    static boolean agreesTooLate(Progress progress, String written) {
        return progress.step() == Step.IDLE
                && progress.draft().isEmpty()
                && progress.consent() == null
                && StepWish.CONSENT.isIn(Plain.words(written));
    }

    /** Whether photos are only on their way. */
    static boolean waits(Step step, String written) {
        List<String> words = Plain.words(written);
        return step == Step.PHOTOS && StepWish.WAIT.isIn(words) && !StepWish.NO_PHOTOS.isIn(words);
    }

    /** A report is taken back in words that would answer some questions: there they are an answer. */
    private static Optional<Signal> takenBack(Progress progress, List<String> words) {
        boolean takenBack =
                switch (progress.step()) {
                    // «Не надо» alone may as well mean that they are not to be taken in turn.
                    case SEVERAL -> isNotNeeded(words) && words.size() > 2 || StepWish.NOTHING_AFTER_ALL.isIn(words);
                    case WORDS, EVENT, CONSENT, CONFIRM_TOPIC, PLACE, CONFIRM_PLACE ->
                        isNotNeeded(words) || StepWish.NOTHING_AFTER_ALL.isIn(words);
                    case QUESTION, WHICH_REPORT -> false;
                    default -> isNotNeeded(words);
                };
        return takenBack ? Optional.of(Signal.CANCEL) : Optional.empty();
    }

    private static Optional<Signal> notNeeded(List<String> words, Signal signal) {
        return isNotNeeded(words) ? Optional.of(signal) : Optional.empty();
    }

    /** «Не это надо» asks for something else. */
    private static boolean isNotNeeded(List<String> words) {
        return StepWish.NOT_NEEDED.isIn(words)
                && NOT_NEEDED.matcher(String.join(" ", words)).find();
    }

    /** Whether the trouble is said to be gone; where an official answer waits for a rating, that may be meant instead. */
    private static boolean isOver(Step step, Input.Said said, List<String> words) {
        return step != Step.WHICH_REPORT
                && said.context().answered().isEmpty()
                && !said.text().strip().endsWith("?")
                && StepWish.OVER.isIn(words)
                && (step != Step.QUESTION || words.contains("спасибо"));
    }

    private static Optional<Signal> atPlace(Progress progress, List<String> words) {
        List<Option> offered = progress.offered();
        if (offered.stream().noneMatch(option -> option.signal() == Signal.AS_WRITTEN)) {
            return Optional.empty();
        }
        if (isNotNeeded(words) && words.size() == 2) {
            return Optional.of(Signal.OTHER);
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
