package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Collectors;

/** What is told to whoever was not understood: more each time, and never the same three times. */
final class Hints {
    /** More names don't fit into a sentence. */
    private static final int MOST_NAMED = 5;

    private Hints() {}

    /** What was said moves nothing, or only leaves a list. */
    static void remarkOn(Visit visit, Input.Said said, Step after) {
        Step step = visit.before.step();
        String text = said.text();
        if (said.isPlain() && StepWishes.waits(step, text)) {
            visit.remark(TextKey.STEPS_WAIT);
            return;
        }
        String way = Unsure.way(visit, Typed.plain(text));
        if (way != null) {
            visit.miss(way);
        } else if (NamedLanguage.isNamed(step, text)) {
            visit.miss(visit.say(TextKey.STEPS_NO_LANGUAGE));
        } else if (said.isPlain() && StepWishes.agreesTooLate(visit.before, text)) {
            visit.remark(TextKey.CONSENT_GONE);
        } else if (isNoRiddle(after, said)) {
            visit.remark(TextKey.GREETING_LISTENING);
        } else if (said.isPlain()
                && SaysNothing.couldBe(step, text)
                && text.codePoints().anyMatch(Character::isLetter)) {
            visit.miss(visit.say(TextKey.STEPS_NOT_ADDED));
        } else {
            visit.miss(visit.say(notUnderstood(visit)));
        }
    }

    /** Where nothing is asked, what may be written is told. */
    static TextKey notUnderstood(Visit visit) {
        return visit.before.step() == Step.IDLE ? TextKey.SORRY_NOT_UNDERSTOOD_YET : TextKey.SORRY_NOT_UNDERSTOOD;
    }

    /** What is told instead of the usual words if they were told at this step before. */
    static String instead(Visit visit, String usual) {
        int before = visit.before.misses();
        if (before == 0) {
            return usual;
        }
        List<String> labels = visit.before.offered().stream().map(Option::label).toList();
        boolean again = before % 2 == 0;
        if (labels.isEmpty()) {
            return again ? usual : visit.say(TextKey.STEPS_WAY_OUT);
        }
        if (again) {
            return visit.say(TextKey.STEPS_WAY_OUT);
        }
        String words = labels.stream()
                .map(label -> visit.say(TextKey.STEPS_QUOTED, "word", label))
                .collect(Collectors.joining(", "));
        return labels.size() > MOST_NAMED
                ? visit.say(TextKey.STEPS_CAN_CHOOSE)
                : visit.say(TextKey.STEPS_CAN_WRITE, "words", words);
    }

    /** «Нет» to no question. */
    private static boolean isNoRiddle(Step step, Input.Said said) {
        return step == Step.IDLE
                && said.isPlain()
                && said.text().codePoints().anyMatch(Character::isLetter)
                && !said.text().strip().startsWith("/");
    }
}
