package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.classification.ReadyAnswer;
import ru.otklik.dialogs.classification.SpeechKind;

/** What is talked about beside reports: greetings, questions, one's data, languages, and the person behind the bot. */
public final class Aside {
    private Aside() {}

    public static void greet(Visit visit) {
        if (visit.before.step().isReporting()) {
            visit.remark(TextKey.GREETING_AGAIN);
        } else {
            visit.say(Say.with(
                    visit.say(TextKey.GREETING_FIRST, "region", visit.knowledge.regionName()),
                    visit.option(Signal.MINE, TextKey.BUTTON_MINE)));
            visit.lawTold = true;
        }
    }

    public static void help(Visit visit) {
        visit.remark(TextKey.HELP_WORDS);
    }

    public static void talk(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        boolean going = visit.before.step().isReporting() && visit.before.step() != Step.WHICH_REPORT;
        if (visit.before.step() == Step.DANGER && SpeechKind.of(said.text()) != SpeechKind.QUESTION_ABOUT_BOT) {
            // Nothing light is said to whoever is in danger: the few words that follow are enough.
            return;
        }
        switch (SpeechKind.of(said.text())) {
            case HELLO -> visit.remark(going ? TextKey.GREETING_AGAIN : TextKey.TALK_HELLO);
            case THANKS -> visit.remark(TextKey.TALK_THANKS);
            case PRAISE -> visit.remark(TextKey.TALK_PRAISE);
            case BYE -> visit.remark(TextKey.TALK_BYE);
            case ABUSE -> visit.remark(TextKey.TALK_ABUSE);
            case SPAM -> visit.remark(TextKey.TALK_SPAM);
            case CHAT -> visit.remark(TextKey.TALK_CHAT);
            case QUESTION_ABOUT_BOT -> visit.remark(TextKey.TALK_ABOUT_BOT);
            case OPERATOR -> visit.remark(Hints.notUnderstood(visit));
            case NONE ->
                visit.remark(
                        Feedback.of(said.text()) == Feedback.SOLVED
                                ? TextKey.GREETING_LISTENING
                                : Hints.notUnderstood(visit));
        }
    }

    /** A ready answer, or that there is none; the words are kept in case they were a report after all. */
    public static void answer(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        Taking.take(visit);
        Option problem = visit.option(Signal.OTHER, TextKey.BUTTON_PROBLEM);
        Optional<ReadyAnswer> answer = visit.knowledge.answers().find(said.text());
        if (answer.isEmpty()) {
            visit.ask(Say.with(visit.say(TextKey.TALK_NO_ANSWER), problem));
            return;
        }
        visit.ask(Say.with(words(visit, answer.get()), visit.option(Signal.YES, TextKey.BUTTON_HELPED), problem));
    }

    /** In the middle of a report, which goes on. */
    public static void answerBeside(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            visit.remark(visit.knowledge
                    .answers()
                    .find(said.text())
                    .map(answer -> words(visit, answer))
                    .orElseGet(() -> visit.say(TextKey.TALK_NO_ANSWER_NOW)));
        }
    }

    private static String words(Visit visit, ReadyAnswer answer) {
        String words = answer.say(visit.spoken());
        return answer.link() == null ? words : words + "\n" + answer.link();
    }

    /** Something else than what was answered. */
    public static void takeAnew(Visit visit) {
        visit.forgetDraft();
        Taking.take(visit);
    }

    public static void helped(Visit visit) {
        visit.forgetDraft();
        visit.remark(TextKey.TALK_THANKS);
    }

    public static void cancel(Visit visit) {
        boolean nothing = visit.draft.isEmpty();
        boolean inTurn = visit.draft.several().areInTurn();
        visit.remark(nothing ? TextKey.CANCEL_NOTHING : inTurn ? TextKey.SEVERAL_DROPPED : TextKey.CANCEL_DONE);
        InTurn.goOn(visit);
        visit.number = null;
    }

    /** Another report, of which nothing is said yet. */
    public static void begin(Visit visit) {
        visit.forgetDraft();
        visit.number = null;
        visit.remark(TextKey.STEPS_BEGIN);
    }

    /** What waits for its turn is dropped, too: whoever begins anew tells it again. */
    public static void beginAnew(Visit visit) {
        visit.forgetDraft();
        visit.number = null;
        visit.remark(TextKey.STEPS_ANEW);
    }

    public static void nowhereBack(Visit visit) {
        visit.remark(TextKey.BACK_NOWHERE);
    }

    /** Where nothing is begun there is nothing to cancel either. */
    public static void nothingBack(Visit visit) {
        visit.remark(TextKey.BACK_NOTHING);
    }

    public static void nothingToFix(Visit visit) {
        visit.remark(TextKey.FIX_NOTHING);
    }

    public static void askLanguage(Visit visit) {
        List<Option> options = new ArrayList<>();
        for (String code : visit.knowledge.languages().codes()) {
            String name = visit.knowledge.languages().in(code).say(TextKey.LANGUAGE_NAME);
            options.add(new Option(Signal.CHOOSE_LANGUAGE, code, name));
        }
        visit.ask(new Say(visit.say(TextKey.LANGUAGE_ASK), Rows.of(options), false, List.of()));
    }

    public static void languageChosen(Visit visit) {
        visit.speak(visit.value());
        visit.effect(new Effect.Speak(visit.value()));
        visit.remark(TextKey.LANGUAGE_CHOSEN);
    }

    public static void showData(Visit visit) {
        visit.effect(new Effect.ShowData());
    }

    public static void dataShown(Visit visit) {
        if (visit.input instanceof Input.DataShown shown) {
            visit.ask(new Say(
                    shown.text(),
                    Rows.of(List.of(
                            visit.option(Signal.SEND_DATA, TextKey.BUTTON_SEND_DATA),
                            new Option(
                                    Signal.ERASE, String.valueOf(shown.openReports()), visit.say(TextKey.BUTTON_ERASE)),
                            visit.option(Signal.BACK, TextKey.BUTTON_BACK))),
                    false,
                    List.of()));
        }
    }

    public static void sendData(Visit visit) {
        visit.effect(new Effect.SendData());
    }

    public static void askToErase(Visit visit) {
        int open = Integer.parseInt(visit.value());
        String asks = open == 0
                ? visit.say(TextKey.DATA_ERASE)
                : visit.say(TextKey.DATA_ERASE_OPEN, "reports", visit.texts().count(open, TextKey.UNIT_REPORTS));
        visit.ask(Say.with(
                asks,
                visit.option(Signal.YES, TextKey.BUTTON_ERASE_SURE),
                visit.option(Signal.BACK, TextKey.BUTTON_KEEP)));
    }

    public static void erase(Visit visit) {
        visit.effect(new Effect.EraseData());
        visit.forgotten = true;
    }

    /** A person is wanted: consent comes first, then the chat is handed over. */
    public static void wantOperator(Visit visit) {
        visit.draft = visit.draft.wantsOperator(true);
    }

    public static void callOperator(Visit visit) {
        Attached attached = visit.draft.attached();
        visit.effect(new Effect.CallOperator(visit.draft.words(), attached.photos()));
        visit.ask(Say.with(visit.say(TextKey.OPERATOR_CALLED), visit.option(Signal.LEAVE, TextKey.BUTTON_LEAVE)));
    }

    /** The bot's commands rest while a person talks. */
    public static void tellOfTheOperator(Visit visit) {
        String leave = visit.say(TextKey.BUTTON_LEAVE);
        visit.ask(Say.with(visit.say(TextKey.AFTER_OPERATOR, "button", leave), Option.of(Signal.LEAVE, leave)));
    }

    /** What was sent before is not read again; what is asked stands. */
    public static void edited(Visit visit) {
        visit.remark(TextKey.REPORT_EDITED);
    }

    public static void tellOperator(Visit visit) {
        Taking.warn(visit);
        visit.effect(new Effect.TellOperator(Taking.what(visit)));
    }

    public static void leaveOperator(Visit visit) {
        visit.effect(new Effect.LeaveOperator());
        visit.remark(TextKey.OPERATOR_LEFT);
        visit.draft = visit.draft.wantsOperator(false);
    }

    public static void operatorLeft(Visit visit) {
        visit.remark(TextKey.OPERATOR_CLOSED);
        visit.draft = visit.draft.wantsOperator(false);
    }
}
