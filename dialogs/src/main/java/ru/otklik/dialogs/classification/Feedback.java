package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.WordList;

/** What a short text says of an official answer that was given to its writer. */
public enum Feedback {
    /** It is done as the answer says. */
    SOLVED,
    /** Some of it is done, or not well. */
    PARTLY,
    /** The answer is not true, or nothing has changed. */
    NOT_SOLVED,
    /** Something else: maybe a new report. */
    NONE;

    /** Whoever writes more tells something new. */
    private static final int MOST_WORDS = 10;

    private static final String DONE =
            "(?:сдела[лн]|починил|убрал|исправил|решил|решен|отремонтировал|устранил|устранен|почистил|засыпал|залатал|включил"
                    + "|вывез|заменил|поставил|восстановил|наладил|выполнил|выполнен|помог|поменял|изменил|измен|прибрал|закрыл|приехал|приезжал|пришл|пришел|приходил"
                    + "|заделал|зажгл|зажег|заработал|появил|работа|гор[ия]т|свет[ия]т|гре[ею]т|дали)";

    private static final String BACK = "(?:опять|снова)";

    /** What was mended and is broken again. */
    private static final String TROUBLE =
            "(?:появил|образовал|погас|потух|сломал|перестал|отключил|провалил|разбил|протек|теч[её]т|пропал|исчез|лопнул|прорвал|перегорел"
                    + "|не (?:гор|свет|работ|гре|вывез|вывоз|включ)|нету? )\\p{L}*";

    /** One such turn says that the answer is not true, whatever else is told. */
    private static final Pattern DENIED = Pattern.compile(
            "(?<!\\p{L})(?:\\p{L}+ так и (?:остал|остает|стоит|лежит|зияет|торчит|висит|теч)\\p{L}*"
                    + "|(?:" + BACK + " " + TROUBLE + "|" + TROUBLE + " " + BACK + ")"
                    + "|(?:до сих пор|все еще) (?:\\p{L}+ )?(?:не (?=" + DONE
                    + ")\\p{L}+|нету? (?:ответа|реакции|результата|изменений))"
                    + "|still (?:not|isn t|is not|aren t|are not|broken|no)(?: \\p{L}+)*|(?:is|are) still (?:not|broken)(?: \\p{L}+)*"
                    + "|брехн\\p{L}*|вранье|вранья|вран[ьё]|врете|врут|врешь|ложь|лож|лжете|лгут|неправд\\p{L}*"
                    + "|обман|обманул\\p{L}*|обманывает\\p{L}*|отписк\\p{L}*|отписал\\p{L}*|так и не (?=\\p{L})\\p{L}+|так и нету?|как был[оаи]? так и|как \\p{L}+ так и \\p{L}+"
                    + "|все (?:так же|также|по прежнему|по старому|как раньше|осталось|еще не (?=" + DONE
                    + ")\\p{L}+)|ничего не (?=" + DONE + ")\\p{L}+"
                    + "|никто (?:так )?(?:и )?не (?=" + DONE
                    + ")\\p{L}+|никого не было|никаких (?:работ|изменений)|воз и ныне"
                    + "|проблем\\p{L}* (?:осталась|остается|на месте|никуда)|\\p{L}+ (?:все )?(?:еще )?на (?:том же |прежнем )?месте$|(?:плохо|кое как|криво|халтурно) (?="
                    + DONE + ")\\p{L}+|(?=" + DONE
                    + ")\\p{L}+ (?:плохо|кое как|криво|халтурно|на отвали|тяп ляп)|толку (?:нет|ноль|никакого)|нет толку|без толку|лучше не стало|стало (?:только )?хуже"
                    + "|не решен\\p{L}*|не соответствует|не согласен|не согласна|nothing (?:has )?(?:changed|was done)|not (?:fixed|true|solved)|never fixed)(?!\\p{L})");

    private static final Pattern DEED = Pattern.compile(DONE + "\\p{L}*");

    private static final WordList BESIDE = WordList.of(
            "а и да же ну вот так все еще опять снова уже только до сих пор это они вы вами там тут здесь у нас мне нам мы я пока совсем вообще никто ничего никак нормально"
                    + " толком конца полностью как следует сейчас сегодня вчера к сожалению увы ли быстро хорошо отлично супер класс наконец наконец то действительно правда вроде"
                    + " ура молодцы вам вас большое огромное за все работу ответ теперь порядок порядке в подтверждаю проблему проблема вопрос было есть стало");

    /** What was done something with; never enough to say that it wasn't. */
    private static final WordList THINGS = WordList.of(
            "свет света фонарь фонари вода воды мусор снег яма яму ямы лифт тепло отопление батареи дорогу дорога двор люк контейнеры площадку дерево");

    private static final WordList DENYING = WordList.of("не ни нет никто ничего никак");

    /** «Спасибо, но не горит» denies as much as «не горит». */
    private static final WordList HOWEVER = WordList.of("но однако зато");

    private static final WordList BUT = WordList.of("но однако опять снова почему когда где зачем прошу нужно надо");
    /** What only burns in a fire. */
    private static final WordList FUEL = WordList.of("мусор двор контейнеры площадку дерево лифт батареи");

    private static final WordList BURNS = WordList.of("горит горят зажгли зажгла зажег");

    private static final Pattern FINE = Pattern.compile(
            "(?<!\\p{L})(?:все|теперь|уже) (?:хорошо|отлично|нормально|супер|(?:в )?порядк?[еок]{1,2})(?!\\p{L})|(?:свет|вода|тепло) (?:есть|появил\\p{L}*|дали)|(?:fixed|solved|it works)");

    /** Slang for praise; fire alone is none. */
    private static final Pattern FIRE = Pattern.compile(
            "(?:вы )?(?:(?:спасибо|большое|молодцы|молодец|супер|класс|круто|отлично|просто) )+огонь|огонь(?: (?:молодцы|ребята|спасибо))+");

    /** Of a text that comes where an answer waits for a rating, so that less is enough: «не устраивает», «так себе». */
    public static Feedback ofAnswer(String text) {
        Feedback said = of(text);
        return said == NONE ? AnswerRemark.of(text) : said;
    }

    public static Feedback of(String text) {
        List<String> words = Plain.words(text);
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || text.strip().endsWith("?")
                || words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
            return NONE;
        }
        String plain = String.join(" ", words);
        if (DENIED.matcher(plain).find()) {
            return NOT_SOLVED;
        }
        boolean denies = words.stream().anyMatch(DENYING::has);
        boolean ofDeeds = words.stream().anyMatch(word -> DEED.matcher(word).matches());
        if (denies) {
            return ofDeeds && words.stream().allMatch(word -> isBeside(word) || DENYING.has(word) || HOWEVER.has(word))
                    ? NOT_SOLVED
                    : NONE;
        }
        boolean praises = (ofDeeds || FINE.matcher(plain).find())
                && words.stream().noneMatch(BUT::has)
                && !(words.stream().anyMatch(BURNS::has) && words.stream().anyMatch(FUEL::has))
                && words.stream().allMatch(word -> isBeside(word) || THINGS.has(word));
        return praises
                        || FIRE.matcher(plain).matches()
                        || plain.matches(
                                "(?:thanks |thank you )?(?:it s |it is |(?:the )?(?:street )?(?:lights?|water|power|electricity|heating|lift|elevator|hole|road|it|they) (?:is|are|was|were|has been|have been|got) (?:now )?)?(?:fixed|solved|it works|repaired|working|on|back(?: on)?)(?: now| again)?(?: thanks| thank you)?")
                ? SOLVED
                : NONE;
    }

    /** Whether it tells that something was done, what was, or stands beside. */
    static boolean isOfDeeds(String word) {
        return DEED.matcher(word).matches() || THINGS.has(word) || RemarkWords.THANKS.has(word);
    }

    private static boolean isBeside(String word) {
        return BESIDE.has(word)
                || RemarkWords.THANKS.has(word)
                || DEED.matcher(word).matches();
    }
}
