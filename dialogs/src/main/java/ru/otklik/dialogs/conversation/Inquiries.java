package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Impatience;
import ru.otklik.dialogs.classification.Inquiry;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.words.Numbers;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.YesOrNo;

/** What a resident asks or answers about reports that are being worked on, without saying which: often there is but one. */
public final class Inquiries {
    /** Less sure words may still be a reply. */
    private static final double SURE = .5;

    /** Whoever writes more tells something new. */
    private static final int LONGEST_MORE = 80;

    private static final int MOST_WORDS_OF_A_PLACE = 3;

    private static final Set<String> POINTING = Set.of(
            "у",
            "возле",
            "около",
            "со",
            "с",
            "напротив",
            "рядом",
            "за",
            "перед",
            "между",
            "слева",
            "справа",
            "от",
            "до",
            "ближе",
            "вдоль",
            "там",
            "тут",
            "здесь",
            "где");

    private Inquiries() {}

    /** Tells how it stands with the report that is meant; shows all of them where it may be several, or there is none. */
    public static void tell(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        String number = visit.before.step() == Step.MY_REPORT ? visit.number : meant(visit.knowledge, said);
        visit.effect(number == null ? new Effect.ListReports() : new Effect.TellState(number));
    }

    /** Of the report that is being made nothing is known yet but how long it usually takes. */
    public static void tellHowLong(Visit visit) {
        Optional<Topic> topic = visit.topic();
        if (visit.before.step() == Step.EVENT) {
            // Its words say when it ends, as far as anybody knows; they are told again.
            visit.remark(TextKey.UNSURE_EVENT_SO_FAR);
        } else if (topic.isPresent()) {
            int days = topic.get().answerDays();
            visit.remark(TextKey.INQUIRY_USUAL, "days", visit.texts().count(days, TextKey.UNIT_WORKDAYS));
        } else {
            visit.remark(TextKey.INQUIRY_LATER);
        }
    }

    /** The reply goes to the agency at once; there is a way back. */
    public static void reply(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            Taking.remarkOnUnusable(visit, said);
            List<String> questions = said.context().questions();
            String more = said.context().lately().replied();
            String number = questions.isEmpty() && more != null ? more : questions.getFirst();
            visit.effect(new Effect.ReplyToAgency(number, Taking.what(visit), true));
        }
    }

    public static void takeBack(Visit visit) {
        visit.effect(new Effect.TakeBackReply(visit.meaning.value()));
    }

    /** In the middle of a report there is no room for another. */
    public static void notNow(Visit visit) {
        visit.remark(TextKey.INQUIRY_NOT_NOW);
    }

    /** What was taken back begins a report. */
    public static void takenBack(Visit visit) {
        if (!(visit.input instanceof Input.ReplyTakenBack taken)
                || taken.number().isEmpty()) {
            visit.remark(TextKey.SORRY_STALE_NOTHING);
            return;
        }
        Effect.What what = taken.what();
        visit.remark(TextKey.INQUIRY_TAKEN_BACK, "number", taken.number());
        visit.draft = Draft.EMPTY.with(new Attached(what.media(), false, List.of()));
        if (!what.words().isBlank()) {
            Taking.takeWords(visit, what.words());
        }
    }

    /** The report that the last message tells of is asked after, where the words don't say which. */
    private static @Nullable String meant(Knowledge knowledge, Input.Said said) {
        String number = mean(knowledge, said);
        String told = said.context().lately().told();
        return number == null && told != null && said.context().current().contains(told) && asksOnly(said.text())
                ? told
                : number;
    }

    /** Whether it asks how it goes, or urges, and names no matter. */
    static boolean asksOnly(String text) {
        return Inquiry.isPure(text) || Impatience.is(text);
    }

    /** The one report that is asked after; null if it is none, or several may be. */
    static @Nullable String mean(Knowledge knowledge, Input.Said said) {
        String text = said.text();
        List<String> current = said.context().current();
        if (asksOnly(text)) {
            return current.size() == 1 ? current.getFirst() : null;
        }
        if (!Inquiry.mayBe(text) || !(knowledge.gazetteer().find(text) instanceof Found.Nothing)) {
            return null;
        }
        List<TopicId> topics = knowledge.classifier().ranked(text).stream()
                .limit(1)
                .map(Guess::topic)
                .toList();
        List<String> named = said.context().open().stream()
                .filter(open -> topics.contains(open.topic()))
                .map(Input.Own::number)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** Whether it must be the reply to the only question; words of another problem are not. */
    static boolean replies(Knowledge knowledge, Input.Said said) {
        Input.Context context = said.context();
        return context.questions().size() == 1
                && said.location() == null
                && !(said.text().isBlank()
                        && said.photos().isEmpty()
                        && said.files().isEmpty())
                && !isAnother(knowledge, context.own(context.questions().getFirst()), said.text());
    }

    /** Whether it goes on with a reply that was passed on just now: a few words that are no problem of their own. */
    static boolean goesOnReplying(Knowledge knowledge, Input.Said said) {
        Input.Context context = said.context();
        String text = said.text();
        String replied = context.lately().replied();
        return replied != null
                && context.questions().isEmpty()
                && said.location() == null
                && text.length() <= LONGEST_MORE
                && knowledge.answers().find(text).isEmpty()
                && !isAnother(knowledge, context.own(replied), text);
    }

    /** The reports of which it says that they are not solved yet; empty if it says so of none. */
    static List<Input.Own> stillWait(Knowledge knowledge, Input.Said said) {
        Input.Context context = said.context();
        if (!said.isPlain()
                || !context.answered().isEmpty()
                || !context.questions().isEmpty()
                || Feedback.of(said.text()) != Feedback.NOT_SOLVED
                || !(knowledge.gazetteer().find(said.text()) instanceof Found.Nothing)) {
            return List.of();
        }
        @Nullable Guess named = named(knowledge, said.text());
        return context.open().stream()
                .filter(open -> named == null || named.topic().equals(open.topic()))
                .toList();
    }

    /** Whether the words plainly tell of another problem than the report that they may belong to. */
    private static boolean isAnother(Knowledge knowledge, Input.Own report, String text) {
        Guess best = named(knowledge, text);
        if (best == null) {
            return false;
        }
        boolean somewhere = !(knowledge.gazetteer().find(text) instanceof Found.Nothing);
        boolean other = !best.topic().equals(report.topic());
        return !points(text) && (answers(text) ? somewhere && other : somewhere || other);
    }

    /** Whether it begins with yes, no or a number: «да, слева от ямы», «два, у подъезда»; «не работает лифт» does not. */
    private static boolean answers(String text) {
        List<String> words = Plain.words(text);
        return !words.isEmpty()
                && !words.getFirst().equals("не")
                && (YesOrNo.read(text).isPresent()
                        || Numbers.read(words.getFirst()).isPresent());
    }

    /** Whether it only says where: «у площадки», «со стороны магазина». */
    private static boolean points(String text) {
        List<String> words = Plain.words(text);
        return !words.isEmpty()
                && words.size() <= MOST_WORDS_OF_A_PLACE
                && POINTING.contains(words.getFirst())
                && !words.contains("не");
    }

    /** The topic that the words name; null if that is not sure. */
    static @Nullable Guess named(Knowledge knowledge, String text) {
        Guess best =
                switch (knowledge.classifier().classify(text)) {
                    case Opinion.Clear clear -> clear.best();
                    case Opinion.Among among -> among.guesses().getFirst();
                    case Opinion.Unknown _ -> null;
                };
        return best == null || best.probability() < SURE ? null : best;
    }
}
