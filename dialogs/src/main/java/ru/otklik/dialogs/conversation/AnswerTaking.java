package ru.otklik.dialogs.conversation;

import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.words.NoAnswer;
import ru.otklik.dialogs.words.Plain;

/** Takes the answer to a topic's question, and loses nothing that was told beside it. */
final class AnswerTaking {
    private static final int WORDS_OF_A_STORY = 5;

    private AnswerTaking() {}

    static void take(Visit visit, String text) {
        Question question = visit.openQuestion().orElse(null);
        if (question == null) {
            Taking.takeWords(visit, text);
            return;
        }
        switch (question.read(text, visit.input.today())) {
            case Answer.Given given -> {
                visit.draft = visit.draft.answering(question.id(), given.value());
                if (tellsMore(question, given.value(), text)) {
                    keep(visit, text);
                }
            }
            case Answer.Refused refused -> {
                if (NoAnswer.is(text)) {
                    Choosing.passedOver(visit);
                } else {
                    refuse(visit, question, refused, text);
                }
            }
        }
    }

    /** What chooses nothing may still tell something, and other words may answer it. */
    private static void refuse(Visit visit, Question question, Answer.Refused refused, String text) {
        if (Plain.words(text).size() >= WORDS_OF_A_STORY) {
            keep(visit, text);
        }
        if (!visit.draft.answers().containsKey(question.id())) {
            visit.miss(visit.say(reason(refused.why())));
        }
    }

    private static void keep(Visit visit, String text) {
        Taking.takeWords(visit, text);
        Taking.remarkOnAddition(visit);
    }

    /** Words are kept as they are, and of a choice no more is told than its label says. */
    private static boolean tellsMore(Question question, String answer, String text) {
        int words = Plain.words(text).size();
        return switch (question.kind()) {
            case Kind.Words _ -> false;
            case Kind.Choice _ ->
                words >= WORDS_OF_A_STORY && words > Plain.words(answer).size() + 2;
            case Kind.Amount _, Kind.Day _, Kind.YesNo _ -> words > WORDS_OF_A_STORY + 1;
        };
    }

    private static TextKey reason(Answer.Why why) {
        return switch (why) {
            case EMPTY -> TextKey.QUESTION_EMPTY;
            case TOO_LONG -> TextKey.QUESTION_TOO_LONG;
            case NO_SUCH_CHOICE -> TextKey.QUESTION_NO_SUCH_CHOICE;
            case NOT_YES_NO -> TextKey.QUESTION_NOT_YES_NO;
            case NOT_A_NUMBER -> TextKey.QUESTION_NOT_A_NUMBER;
            case TOO_SMALL, TOO_LARGE -> TextKey.QUESTION_OUT_OF_RANGE;
            case NOT_A_DATE -> TextKey.QUESTION_NOT_A_DATE;
            case IN_THE_FUTURE -> TextKey.QUESTION_IN_THE_FUTURE;
        };
    }
}
