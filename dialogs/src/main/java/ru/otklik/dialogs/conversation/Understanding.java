package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.classification.Impatience;
import ru.otklik.dialogs.classification.Inquiry;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.classification.SpeechKind;
import ru.otklik.dialogs.danger.Danger;
import ru.otklik.dialogs.territory.Correction;
import ru.otklik.dialogs.territory.Found;

/** Tells what free words are for: a danger comes before everything else, then whose report they belong to, then the rest. */
final class Understanding {
    /** Signs alone, «?» or «😡», are no report. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /** Steps at which words of another kind are waited for than those of a report. */
    private static final Set<Step> ASKED_OTHERWISE = EnumSet.of(
            Step.EVENT,
            Step.SEVERAL,
            Step.CONSENT,
            Step.PLACE,
            Step.CONFIRM_PLACE,
            Step.CHOOSE_PLACE,
            Step.ELSEWHERE,
            Step.NEARBY,
            Step.PHOTOS,
            Step.REVIEW,
            Step.FIX,
            Step.FIX_PHOTOS);

    /** Steps of a report at which other words are not heard as a reply to an agency's question. */
    private static final Set<Step> NOT_BESIDE = EnumSet.of(Step.DANGER, Step.LOOKING, Step.CONSENT, Step.WHICH_REPORT);

    private Understanding() {}

    /** A bare number opens the report; with words around it they are added to it. */
    static Reading.Meaning of(Knowledge knowledge, Progress progress, Input.Said said) {
        Signal signal = signal(knowledge, progress, said);
        if (signal == Signal.ABOUT_REPORT && said.isPlain() && !said.text().matches("(?s).*\\p{L}.*")) {
            return new Reading.Meaning(Signal.REPORT, said.context().about(), false);
        }
        return Reading.Meaning.of(signal);
    }

    /** Whether it says what the resident thinks of an official answer that waits for it. */
    static boolean ratesAnswer(Input.Said said) {
        return said.isPlain()
                && !said.context().answered().isEmpty()
                && Feedback.ofAnswer(said.text()) != Feedback.NONE;
    }

    /** Whether it says that what still awaits an answer is solved. */
    static boolean tellsItIsGone(Input.Said said) {
        return said.isPlain()
                && said.context().answered().isEmpty()
                && !said.context().open().isEmpty()
                && Feedback.of(said.text()) == Feedback.SOLVED;
    }

    /** «Да» and «нет» where nothing is asked here, but an agency has asked something. */
    static boolean answersAQuestion(Progress progress, Input.Said said, String text) {
        return progress.step() == Step.IDLE
                && progress.draft().isEmpty()
                && !said.context().questions().isEmpty()
                && (OfferedWords.agrees(text) || OfferedWords.refuses(text));
    }

    /** Whether it may reply to what an agency has asked after the bot's own question about another report. */
    static boolean mayReplyBeside(Knowledge knowledge, Progress progress, Input.Said said) {
        return progress.step().isReporting()
                && !NOT_BESIDE.contains(progress.step())
                && !progress.draft().isEmpty()
                && said.location() == null
                && said.context().about() == null
                && said.context().lately().asked() != null
                && newDanger(knowledge, progress, said.text()).isEmpty()
                && SpeechKind.of(said.text()) == SpeechKind.NONE
                && !Inquiry.isPure(said.text())
                && (SAYS_SOMETHING.matcher(said.text()).find()
                        || !said.photos().isEmpty()
                        || !said.files().isEmpty());
    }

    /** Whether it says of the one answer what was said before, or the opposite. */
    static boolean ratesAgain(Progress progress, Input.Said said) {
        Stray stray = progress.draft().stray();
        return progress.step() == Step.WHICH_REPORT
                && said.isPlain()
                && stray.ratesOne()
                && Feedback.ofAnswer(said.text()) != Feedback.NONE;
    }

    /** Whether it urges, or asks something, that only a report which was made can be meant by. */
    private static boolean isAboutCurrent(Input.Said said) {
        return said.isPlain() && !said.context().current().isEmpty() && Impatience.is(said.text());
    }

    /** Whether it praises a new answer where the resident was asked what was wrong with the one before. */
    private static boolean ratesNewAnswer(Progress progress, Input.Said said) {
        return progress.step() == Step.WHAT_IS_WRONG
                && said.context().answered().stream()
                        .anyMatch(own -> own.number().equals(progress.number()))
                && Feedback.of(said.text()) == Feedback.SOLVED;
    }

    private static Signal signal(Knowledge knowledge, Progress progress, Input.Said said) {
        Step step = progress.step();
        if (newDanger(knowledge, progress, said.text()).isPresent()) {
            return Signal.DANGER;
        }
        boolean begun = !progress.draft().isEmpty();
        if (isForAReport(step)) {
            return !begun && ratesNewAnswer(progress, said) ? Signal.UNCLEAR : Signal.SAID;
        }
        if (said.context().about() != null) {
            return Signal.ABOUT_REPORT;
        }
        if (!said.isPlain() && mayReplyBeside(knowledge, progress, said)) {
            return Signal.UNCLEAR;
        }
        if ((!begun && (ratesAnswer(said) || tellsItIsGone(said))) || ratesAgain(progress, said)) {
            return Signal.UNCLEAR;
        }
        List<Input.Own> still = begun ? List.of() : Inquiries.stillWait(knowledge, said);
        if (!still.isEmpty()) {
            return still.size() == 1 ? Signal.STILL : Signal.UNCLEAR;
        }
        if (!begun && isAboutCurrent(said)) {
            return Signal.INQUIRY;
        }
        if (said.isPlain()) {
            SpeechKind kind = SpeechKind.of(said.text());
            if (kind == SpeechKind.OPERATOR) {
                return Signal.OPERATOR;
            }
            if (kind != SpeechKind.NONE) {
                return Signal.TALK;
            }
            if (Inquiry.isPure(said.text()) || (!begun && Inquiries.mean(knowledge, said) != null)) {
                return Signal.INQUIRY;
            }
            if (!begun && Feedback.of(said.text()) == Feedback.SOLVED) {
                return Signal.TALK;
            }
            if (step != Step.QUESTION && !SAYS_SOMETHING.matcher(said.text()).find()) {
                return Signal.NOTHING;
            }
            if (corrects(step, progress.draft(), said.text()) || BareAddress.corrects(knowledge, progress, said)) {
                return Signal.CORRECT;
            }
        }
        if (begun) {
            if (said.isPlain() && asksBeside(knowledge, progress, said)) {
                return Signal.QUESTION;
            }
            return SaysNothing.is(knowledge, progress, said) ? Signal.NOTHING : Signal.SAID;
        }
        if ((step == Step.IDLE || step == Step.MY_REPORTS)
                && (Inquiries.replies(knowledge, said) || Inquiries.goesOnReplying(knowledge, said))) {
            return Signal.REPLIES;
        }
        if (!said.context().questions().isEmpty() || step == Step.MY_REPORT) {
            return Signal.UNCLEAR;
        }
        if (said.isPlain()
                && (knowledge.answers().find(said.text()).isPresent() || asksInVain(knowledge, said.text()))) {
            return Signal.QUESTION;
        }
        return Signal.SAID;
    }

    /** A question about nothing that the topics, the places or the ready answers know. */
    private static boolean asksInVain(Knowledge knowledge, String text) {
        return ReadyAnswers.isQuestion(text)
                && knowledge.classifier().classify(text) instanceof Opinion.Unknown
                && knowledge.gazetteer().find(text) instanceof Found.Nothing;
    }

    /** A question in the middle of a report that is neither part of it nor an answer. */
    private static boolean asksBeside(Knowledge knowledge, Progress progress, Input.Said said) {
        String text = said.text();
        return ASKED_OTHERWISE.contains(progress.step())
                && (asksInVain(knowledge, text)
                        || knowledge.answers().find(text).isPresent())
                && knowledge.gazetteer().find(text) instanceof Found.Nothing;
    }

    /** A danger in these words that the resident was not warned of while making this report. */
    static Optional<Danger> newDanger(Knowledge knowledge, Progress before, String text) {
        Draft draft = before.draft();
        boolean isAlone = draft.words().isBlank() && !isForAReport(before.step());
        Optional<Danger> found = text.isBlank()
                ? Optional.empty()
                : isAlone ? knowledge.dangers().find(text) : knowledge.dangers().findAmongOthers(text);
        return found.filter(danger -> !draft.dangers().contains(danger.id()));
    }

    /** Steps at which the resident was asked for words that belong to an earlier report. */
    static boolean isForAReport(Step step) {
        return step == Step.ADDING || step == Step.REPLYING || step == Step.WHAT_IS_WRONG;
    }

    /** «Нет, 15» may answer the question, «не Гагарина 10, а 15» does not. */
    private static boolean isNoAnswer(Correction correction) {
        String refused = correction.refused();
        return refused != null
                && correction.instead() != null
                && refused.matches("(?s).*\\p{L}{3}.*")
                && correction.subject() != Correction.Subject.PLACE_OR_TOPIC;
    }

    private static boolean corrects(Step step, Draft draft, String text) {
        return step.isReporting()
                && step != Step.CONSENT
                && step != Step.FIX_WORDS
                && !draft.words().isBlank()
                && Correction.of(text)
                        .filter(correction -> step != Step.QUESTION || isNoAnswer(correction))
                        .isPresent();
    }
}
