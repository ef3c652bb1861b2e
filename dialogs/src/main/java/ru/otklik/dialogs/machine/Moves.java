package ru.otklik.dialogs.machine;

import static ru.otklik.dialogs.machine.Node.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import ru.otklik.dialogs.conversation.Aside;
import ru.otklik.dialogs.conversation.Choosing;
import ru.otklik.dialogs.conversation.Correcting;
import ru.otklik.dialogs.conversation.InTurn;
import ru.otklik.dialogs.conversation.Inquiries;
import ru.otklik.dialogs.conversation.LeftUnsaid;
import ru.otklik.dialogs.conversation.Looking;
import ru.otklik.dialogs.conversation.OwnReports;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Taking;
import ru.otklik.dialogs.conversation.Visit;
import ru.otklik.dialogs.conversation.WhichReport;
import ru.otklik.dialogs.conversation.Withdrawal;

/** All transitions. Every answer leads to {@link Node#NEXT}, so a corrected field leads back to the summary by itself. */
final class Moves {
    private static final Set<Node> BOT = EnumSet.complementOf(EnumSet.of(OPERATOR, NEXT));

    /** Steps at which nothing is being made, so that whatever comes may be anything. */
    private static final Set<Node> FREE = EnumSet.copyOf(ASIDE);

    /** Steps at which several problems may be told to be reported in another order. */
    private static final Set<Node> IN_TURN = EnumSet.copyOf(REPORTING);

    static {
        IN_TURN.removeAll(EnumSet.of(DANGER, LOOKING, WORDS, FIX, FIX_WORDS, FIX_PHOTOS, WHICH_REPORT));
        FREE.addAll(EnumSet.of(IDLE, ANSWERED));
    }

    private final List<Move> all = new ArrayList<>();

    private Moves() {}

    static List<Move> all() {
        Moves moves = new Moves();
        moves.report();
        moves.corrections();
        moves.ownReports();
        moves.asides();
        moves.operator();
        return List.copyOf(moves.all);
    }

    private void report() {
        add(IDLE, Signal.SAID, NEXT, Taking::take);
        for (Node step : REPORTING) {
            add(step, Signal.SAID, NEXT, step == WHICH_REPORT ? LeftUnsaid::takeMore : Taking::take);
        }
        add(DANGER, Signal.GO_ON, NEXT);
        add(LOOKING, Signal.KNOWN_FOUND, NEXT, Looking::found);
        add(EVENT, Signal.FOLLOW, NEXT, Looking::follow);
        add(EVENT, Signal.OTHER, NEXT, Looking::otherMatter);
        for (Node step : IN_TURN) {
            add(step, Signal.ALL_IN_TURN, NEXT, InTurn::all);
        }
        add(SEVERAL, Signal.ONLY_FIRST, NEXT, InTurn::onlyFirst);
        add(SEVERAL, Signal.ONE_PROBLEM, NEXT, InTurn::isOne);
        add(CONSENT, Signal.AGREE, NEXT, Choosing::consentGiven);
        add(CONSENT, Signal.DECLINE, IDLE, Choosing::consentDeclined);
        add(CONFIRM_TOPIC, Signal.YES, NEXT, Choosing::topicConfirmed);
        add(EnumSet.of(CONFIRM_TOPIC, CHOOSE_TOPIC), Signal.OTHER, NEXT, Choosing::topicRefused);
        add(EnumSet.of(CHOOSE_TOPIC, CHOOSE_TOPIC_OF_GROUP), Signal.TOPIC, NEXT, Choosing::topicPicked);
        add(EnumSet.of(CHOOSE_GROUP, CHOOSE_TOPIC_OF_GROUP), Signal.NO_TOPIC, NEXT, Choosing::noTopicFits);
        add(CHOOSE_GROUP, Signal.GROUP, NEXT, Choosing::groupPicked);
        add(CHOOSE_GROUP, Signal.GROUPS, CHOOSE_GROUP);
        add(PLACE, Signal.AS_WRITTEN, NEXT, Choosing::placeAsWritten);
        add(PLACE, Signal.OTHER, NEXT, Choosing::placeRefused);
        add(CONFIRM_PLACE, Signal.YES, NEXT, Choosing::placeConfirmed);
        add(EnumSet.of(CONFIRM_PLACE, CHOOSE_PLACE), Signal.OTHER, NEXT, Choosing::placeRefused);
        add(CHOOSE_PLACE, Signal.PLACE, NEXT, Choosing::placePicked);
        add(ELSEWHERE, Signal.SEND_ANYWAY, NEXT, Looking::sendAnyway);
        add(ELSEWHERE, Signal.LEAVE_IT, NEXT, Looking::leaveIt);
        add(NEARBY, Signal.JOIN, NEARBY, Looking::lookAtIt);
        add(NEARBY, Signal.INCIDENT_FOUND, NEXT, Looking::join);
        add(NEARBY, Signal.OTHER, NEXT, Looking::noneOfThese);
        add(QUESTION, Signal.ANSWER, NEXT, Choosing::answered);
        add(QUESTION, Signal.SKIP, NEXT, Choosing::passedOver);
        add(PHOTOS, Signal.DONE, NEXT, Choosing::photosDone);
        add(REVIEW, Signal.SEND, NEXT, Choosing::send);
    }

    private void corrections() {
        Set<Node> first = EnumSet.of(DANGER, LOOKING, CONSENT, WORDS, WHICH_REPORT);
        for (Node step : REPORTING) {
            if (first.contains(step)) {
                add(step, Signal.BACK, step, Aside::nowhereBack);
            } else {
                add(step, Signal.BACK, NEXT, Correcting::back);
                add(step, Signal.FIX, FIX);
                add(step, Signal.FIX_TOPIC, NEXT, Correcting::topicToFix);
                add(step, Signal.FIX_PLACE, NEXT, Correcting::placeToFix);
                all.add(Move.of(step, Signal.FIX_WORDS, FIX_WORDS).onlyIf("words", visit -> !visit.lacksWords()));
                all.add(Move.of(step, Signal.FIX_WORDS, NEXT).onlyIf("no words", Visit::lacksWords));
                all.add(Move.of(step, Signal.FIX_PHOTOS, FIX_PHOTOS).onlyIf("attached", Visit::hasAttached));
                all.add(Move.of(step, Signal.FIX_PHOTOS, NEXT, Correcting::photosToAdd)
                        .onlyIf("nothing attached", visit -> !visit.hasAttached()));
                add(step, Signal.FIX_ANSWERS, NEXT, Correcting::answersToFix);
            }
            add(step, Signal.CORRECT, NEXT, Correcting::correct);
            add(step, Signal.CANCEL, NEXT, Aside::cancel);
            add(step, Signal.ANEW, IDLE, Aside::beginAnew);
            if (step != WHICH_REPORT) {
                add(step, Signal.NEW_REPORT, step, Inquiries::notNow);
            }
        }
        add(FIX_PHOTOS, Signal.REMOVE_PHOTOS, NEXT, Correcting::photosRemoved);
        add(IDLE, Signal.CANCEL, IDLE, Aside::cancel);
        add(IDLE, Signal.BACK, IDLE, Aside::nothingBack);
        add(IDLE, Signal.FIX, IDLE, Aside::nothingToFix);
    }

    private void ownReports() {
        for (Node step : BOT) {
            add(step, Signal.MINE, step, OwnReports::list);
            all.add(Move.of(step, Signal.REPORTS_LISTED, step, OwnReports::none).onlyIf("none", OwnReports::hasNone));
            all.add(Move.of(step, Signal.REPORTS_LISTED, MY_REPORTS, OwnReports::listed)
                    .onlyIf("some", visit -> !OwnReports.hasNone(visit)));
            if (step != WHICH_REPORT) {
                add(step, Signal.REPORT, step, OwnReports::open);
            }
            add(step, Signal.REPORT_OPENED, MY_REPORT, OwnReports::opened);
            add(step, Signal.REPLY, REPLYING, OwnReports::reply);
            add(step, Signal.NOT_SOLVED, WHAT_IS_WRONG, OwnReports::notSolved);
            beside(step, Signal.APPEAL, OwnReports::composeAppeal);
            beside(step, Signal.LAW, OwnReports::composeAppeal);
            beside(step, Signal.ABOUT_REPORT, OwnReports::addQuoted);
        }
        for (Node step : BOT) {
            boolean reporting = REPORTING.contains(step) && step != WHICH_REPORT;
            beside(step, Signal.INQUIRY, reporting ? Inquiries::tellHowLong : Inquiries::tell);
            add(step, Signal.ANOTHER, step, FREE.contains(step) ? Inquiries::takeBack : Inquiries::notNow);
        }
        add(IDLE, Signal.REPLIES, IDLE, Inquiries::reply);
        add(MY_REPORTS, Signal.REPLIES, NEXT, Inquiries::reply);
        add(FREE, Signal.REPLY_TAKEN_BACK, NEXT, Inquiries::takenBack);
        add(LISTS, Signal.RATED, NEXT, OwnReports::leave);
        add(WHAT_IS_WRONG, Signal.RATED, NEXT, OwnReports::leave);
        add(WHAT_IS_WRONG, Signal.UNCLEAR, NEXT, WhichReport::ask);
        add(LISTS, Signal.NOTHING, NEXT, OwnReports::leave);
        add(FREE, Signal.STILL, NEXT, OwnReports::still);
        add(FREE, Signal.UNCLEAR, NEXT, WhichReport::ask);
        for (Node step : REPORTING) {
            if (!EnumSet.of(DANGER, LOOKING, CONSENT, WHICH_REPORT).contains(step)) {
                add(step, Signal.UNCLEAR, NEXT, WhichReport::setAside);
            }
        }
        all.add(Move.of(WHICH_REPORT, Signal.REPORT, CONFIRM_WITHDRAW, Withdrawal::chosen)
                .onlyIf("to be withdrawn", Withdrawal::isAskedWhich));
        all.add(Move.of(WHICH_REPORT, Signal.REPORT, NEXT, WhichReport::belongsTo)
                .onlyIf("words of it", visit -> !Withdrawal.isAskedWhich(visit)));
        add(WHICH_REPORT, Signal.REOPEN, NEXT, WhichReport::reopened);
        for (Node step : FREE) {
            all.add(Move.of(step, Signal.WITHDRAWS, CONFIRM_WITHDRAW, Withdrawal::askIfSure)
                    .onlyIf("one", Withdrawal::isOfOne));
            all.add(Move.of(step, Signal.WITHDRAWS, NEXT, Withdrawal::askWhich)
                    .onlyIf("several", Withdrawal::isOfSeveral));
            all.add(Move.of(step, Signal.WITHDRAWS, NEXT, Withdrawal::tellThatThereIsNone)
                    .onlyIf("none", Withdrawal::isOfNone));
        }
        add(WHICH_REPORT, Signal.UNCLEAR, NEXT, WhichReport::saidAgain);
        add(WHICH_REPORT, Signal.RATED, NEXT, OwnReports::rated);
        add(WHICH_REPORT, Signal.YES, NEXT, WhichReport::belongsToTheOne);
        add(WHICH_REPORT, Signal.NEW_REPORT, NEXT, WhichReport::belongsToNone);
        add(WHICH_REPORT, Signal.OTHER, NEXT, WhichReport::belongsToNone);
        add(MY_REPORT, Signal.ADD, ADDING, OwnReports::add);
        add(MY_REPORT, Signal.WITHDRAW, CONFIRM_WITHDRAW, OwnReports::withdraw);
        add(MY_REPORT, Signal.BACK, MY_REPORT, OwnReports::list);
        add(CONFIRM_WITHDRAW, Signal.YES, NEXT, OwnReports::withdrawn);
        add(CONFIRM_WITHDRAW, Signal.BACK, CONFIRM_WITHDRAW, OwnReports::openAgain);
        wordsFor(ADDING, OwnReports::added);
        add(ADDING, Signal.BACK, ADDING, OwnReports::openAgain);
        wordsFor(REPLYING, OwnReports::replied);
        wordsFor(WHAT_IS_WRONG, OwnReports::complain);
        add(FOR_A_REPORT, Signal.CANCEL, NEXT, OwnReports::leave);
        add(EnumSet.of(MY_REPORTS, REPLYING, WHAT_IS_WRONG), Signal.BACK, NEXT, OwnReports::leave);
    }

    /** Words about a danger are passed on like others, with the warning before them. */
    private void wordsFor(Node step, Consumer<Visit> action) {
        add(step, Signal.SAID, NEXT, action);
        add(step, Signal.DANGER, NEXT, action);
    }

    private void asides() {
        for (Node step : BOT) {
            Node after = step == IDLE || REPORTING.contains(step) ? step : NEXT;
            add(step, Signal.START, after, Aside::greet);
            beside(step, Signal.HELP, Aside::help);
            beside(step, Signal.TALK, Aside::talk);
            add(step, Signal.EDITED, step, Aside::edited);
            add(step, Signal.DATA, step, Aside::showData);
            add(step, Signal.DATA_SHOWN, MY_DATA, Aside::dataShown);
            add(step, Signal.LANGUAGE, CHOOSE_LANGUAGE, Aside::askLanguage);
            add(step, Signal.CHOOSE_LANGUAGE, after, Aside::languageChosen);
            if (!FOR_A_REPORT.contains(step)) {
                add(step, Signal.DANGER, DANGER, Taking::takeDanger);
            }
        }
        add(FREE, Signal.NEW_REPORT, IDLE, Aside::begin);
        add(FOR_A_REPORT, Signal.NEW_REPORT, IDLE, Aside::begin);
        add(FREE, Signal.QUESTION, ANSWERED, Aside::answer);
        REPORTING.forEach(step -> add(step, Signal.QUESTION, step, Aside::answerBeside));
        add(ASIDE, Signal.SAID, NEXT, Taking::take);
        add(ASIDE, Signal.CANCEL, NEXT, OwnReports::leave);
        add(ANSWERED, Signal.SAID, NEXT, Aside::takeAnew);
        add(ANSWERED, Signal.YES, NEXT, Aside::helped);
        add(ANSWERED, Signal.OTHER, NEXT);
        add(ANSWERED, Signal.CANCEL, IDLE, Aside::cancel);
        add(ANSWERED, Signal.BACK, NEXT, Aside::helped);
        add(MY_DATA, Signal.ERASE, CONFIRM_ERASE, Aside::askToErase);
        add(MY_DATA, Signal.SEND_DATA, NEXT, Aside::sendData);
        add(MY_DATA, Signal.BACK, NEXT);
        add(CONFIRM_ERASE, Signal.YES, IDLE, Aside::erase);
        add(CONFIRM_ERASE, Signal.BACK, NEXT);
        add(CHOOSE_LANGUAGE, Signal.BACK, NEXT);
    }

    private void operator() {
        for (Node step : BOT) {
            add(step, Signal.OPERATOR, NEXT, Aside::wantOperator);
        }
        add(OPERATOR, Signal.SAID, OPERATOR, Aside::tellOperator);
        add(OPERATOR, Signal.NOT_HERE, OPERATOR, Aside::tellOfTheOperator);
        add(OPERATOR, Signal.LEAVE, NEXT, Aside::leaveOperator);
        add(OPERATOR, Signal.START, NEXT, Aside::leaveOperator);
        add(OPERATOR, Signal.OPERATOR_LEFT, NEXT, Aside::operatorLeft);
    }

    /** The step's question stands; a list of reports is left, since it may have grown stale, and whose words are is asked once. */
    private void beside(Node step, Signal signal, Consumer<Visit> action) {
        if (LISTS.contains(step)) {
            Consumer<Visit> leaves = LeftUnsaid::leave;
            add(step, signal, NEXT, leaves.andThen(action).andThen(OwnReports::leave));
        } else if (step == WHICH_REPORT && signal != Signal.HELP) {
            Consumer<Visit> leaves = LeftUnsaid::leave;
            add(step, signal, NEXT, leaves.andThen(action));
        } else {
            add(step, signal, step, action);
        }
    }

    private void add(Node from, Signal signal, Node to) {
        all.add(Move.of(from, signal, to));
    }

    private void add(Node from, Signal signal, Node to, Consumer<Visit> action) {
        all.add(Move.of(from, signal, to, action));
    }

    private void add(Set<Node> from, Signal signal, Node to, Consumer<Visit> action) {
        from.forEach(step -> add(step, signal, to, action));
    }
}
