package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.WordList;

/** What a short text wants done with its writer's own reports or data. */
public enum Wish {
    /** A report is to be withdrawn. */
    WITHDRAW,
    /** Everything that is kept about the writer is to be erased. */
    ERASE,
    /** What is kept about the writer is to be shown. */
    SEE_DATA,
    /** The text of an official appeal. */
    APPEAL,
    /** Something else: maybe a report. */
    NONE;

    /** Whoever writes more tells something besides. */
    private static final int MOST_WORDS = 10;

    private static final WordList BESIDE = WordList.of(
            "здравствуйте здравствуй привет добрый день вечер утро пожалуйста плиз спасибо извините простите прошу просьба хочу хотел хотела хотим"
                    + " хотелось можно можете нужно надо нужен нужна давайте как а и ну я мы вы вас мне нам меня бы же уже ли это эту этот то все весь всю свое свою свой свои"
                    + " мое мою мой мои моих моей моего наше нашу наш из о об обо про за на в с со от для по через бот бота");

    private static final Pattern RECALL = Pattern.compile("отзыва\\p{L}*|отзов\\p{L}*|отозва\\p{L}*|отзыв");

    private static final Pattern CALL_OFF = Pattern.compile(
            "отмен(?:ить|ите|и|яю|яем|яйте|а|у)|аннулир\\p{L}*|удал(?:ить|ите|и|яйте|яю)|забер(?:ите|и|у|ем)|забрать|забира\\p{L}*|сним(?:ите|и|аю)|снять|убер(?:ите|и)|убрать");

    private static final Pattern REPORT = Pattern.compile(
            "сообщени\\p{L}*|заявк\\p{L}*|заявлени\\p{L}*|обращени\\p{L}*|жалоб\\p{L}*|запрос\\p{L}*|вызов|номер\\p{L}{0,2}|\\d+");

    private static final WordList ABOUT_REPORT = WordList.of(
            "его ее их последнее последнюю последний первое первую второе вторую прошлое прошлую больше не актуально неактуально передумал передумала передумали ошибся ошиблась"
                    + " ошибке ошибочно случайно назад обратно рассмотрения работы сделали решили сам сама сами разобрались разобрался");

    private static final Pattern NO_MORE = Pattern.compile(
            "(?<!\\p{L})(?:(?:больше|уже) (?:ничего )?не (?:надо|нужно|нужна|актуально|требуется)|(?:не )?надо больше|не ?актуальн(?:о|а)|передумал[аи]?)(?!\\p{L})");

    private static final Pattern REFUSED =
            Pattern.compile("(?<!\\p{L})не (?:" + RECALL + "|" + CALL_OFF + "|забыва\\p{L}*|стира\\p{L}*)(?!\\p{L})");

    private static final Pattern ERASE_VERB = Pattern.compile(
            "удал\\p{L}*|сотр\\p{L}*|стер\\p{L}*|стира\\p{L}*|забуд\\p{L}*|забыть|забыли|уничтож\\p{L}*|убер\\p{L}*|убрать|очист\\p{L}*|вычеркн\\p{L}*");

    private static final Pattern DATA = Pattern.compile(
            "данн\\p{L}*|персональн\\p{L}*|информаци\\p{L}*|сведени\\p{L}*|истори\\p{L}*|переписк\\p{L}*|аккаунт\\p{L}*|профил\\p{L}*|персданн\\p{L}*|пдн");

    private static final Pattern CONSENT = Pattern.compile("соглас(?:и\\p{L}*|ен|на)");

    private static final Pattern ABOUT_ME =
            Pattern.compile("(?<!\\p{L})(?:обо мне|про меня|о нас|про нас|меня|нас)(?!\\p{L})");

    private static final WordList ABOUT_DATA = WordList.of(
            "обработку обработки обработке личные личных полностью насовсем навсегда отсюда базы базе вашей ваших списков имя телефон фото фотографии"
                    + " сообщения полученные хранимые отказываюсь отказ");

    private static final Pattern SEEING =
            Pattern.compile("(?:покажи(?:те)? )?(?:что|какие|какая|какую|где|зачем|сколько|покажи(?:те)?)"
                    + "(?: (?:вы|ты|у|вас|тебя|есть|именно|мои|моя|мою|личные|персональные|данные|информация|информацию|сведения|обо|про|мне|меня|там|бот|о|все))*"
                    + "(?: (?:хран\\p{L}*|собира\\p{L}*|знае(?:те|шь)|сохран\\p{L}*|есть|лежит|известно|записано|использу\\p{L}*|обрабатыва\\p{L}*))?"
                    + "(?: (?:вы|ты|у|вас|обо|про|мне|меня|мои|данные|о))*");

    private static final Set<String> ABOUT_SEEING = Set.of(
            "а",
            "и",
            "ну",
            "скажите",
            "подскажите",
            "пожалуйста",
            "вообще",
            "можно",
            "хочу",
            "узнать",
            "посмотреть",
            "уже",
            "же");

    private static final Pattern KEEPING = Pattern.compile("хран|собира|обрабатыва");

    private static final Pattern OFFICIAL = Pattern.compile("официальн\\p{L}*|59|фз");
    private static final Pattern GOSUSLUGI = Pattern.compile("госуслуг\\p{L}*");
    private static final Pattern APPEAL_TEXT = Pattern.compile("текст\\p{L}*|шаблон\\p{L}*|образец|образц\\p{L}*");
    private static final Pattern FILING = Pattern.compile(
            "пода(?:ть|м|ю|вать|ете|дим)|отправ\\p{L}*|оформ\\p{L}*|написать|состав\\p{L}*|соб(?:рать|ери\\p{L}*)|направ\\p{L}*|пожаловаться|обратиться");

    private static final WordList ABOUT_APPEAL = WordList.of(
            "где откуда взять получить скачать найти сделать дайте дай закону фз портал портале письмо письменно письменную письменное бумагу бумаге готовый готового тогда");

    /**
     * Every word counts: one that is none of the wish's own makes it {@link #NONE}, so that a report is never lost.
     *
     * @param text as the resident wrote it, of any length, maybe empty
     */
    public static Wish of(String text) {
        List<String> words = Plain.words(text);
        String plain = String.join(" ", words);
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || REFUSED.matcher(plain).find()) {
            return NONE;
        }
        if (erases(words, plain)) {
            return ERASE;
        }
        if (withdraws(words, plain)) {
            return WITHDRAW;
        }
        if (seesData(words)) {
            return SEE_DATA;
        }
        return wantsAppeal(words) ? APPEAL : NONE;
    }

    private static boolean withdraws(List<String> words, String plain) {
        boolean recalls = has(words, RECALL);
        boolean callsOff = has(words, CALL_OFF);
        boolean noMore = NO_MORE.matcher(plain).find();
        return (recalls || noMore || callsOff && has(words, REPORT))
                && words.stream()
                        .allMatch(word -> BESIDE.has(word)
                                || ABOUT_REPORT.has(word)
                                || is(word, RECALL)
                                || is(word, CALL_OFF)
                                || is(word, REPORT)
                                || noMore && word.matches("требуется|нужна|ничего|спасибо"));
    }

    private static boolean erases(List<String> words, String plain) {
        boolean takesConsentBack =
                has(words, CONSENT) && (has(words, RECALL) || words.stream().anyMatch(w -> w.startsWith("отказ")));
        boolean erases = has(words, ERASE_VERB)
                && (has(words, DATA) || ABOUT_ME.matcher(plain).find());
        return (takesConsentBack || erases)
                && words.stream()
                        .allMatch(word -> BESIDE.has(word)
                                || ABOUT_DATA.has(word)
                                || is(word, ERASE_VERB)
                                || is(word, DATA)
                                || is(word, CONSENT)
                                || is(word, RECALL));
    }

    private static boolean seesData(List<String> words) {
        String rest = String.join(
                " ", words.stream().filter(word -> !ABOUT_SEEING.contains(word)).toList());
        return SEEING.matcher(rest).matches()
                && (has(words, DATA) || ABOUT_ME.matcher(rest).find())
                && words.stream().noneMatch(word -> word.startsWith("нов"))
                && (rest.contains("обо мне")
                        || rest.contains("про меня")
                        || rest.contains("мои ")
                        || KEEPING.matcher(rest).find());
    }

    private static boolean wantsAppeal(List<String> words) {
        boolean official = has(words, OFFICIAL);
        boolean text = has(words, APPEAL_TEXT);
        boolean files = has(words, FILING) || has(words, REPORT) || text;
        boolean wants = official && (files || words.size() <= 2)
                || text && (has(words, GOSUSLUGI) || has(words, REPORT))
                || has(words, GOSUSLUGI) && has(words, FILING);
        return wants
                && words.stream()
                        .allMatch(word -> BESIDE.has(word)
                                || ABOUT_APPEAL.has(word)
                                || is(word, OFFICIAL)
                                || is(word, GOSUSLUGI)
                                || is(word, APPEAL_TEXT)
                                || is(word, FILING)
                                || is(word, REPORT));
    }

    private static boolean has(List<String> words, Pattern pattern) {
        return words.stream().anyMatch(word -> is(word, pattern));
    }

    private static boolean is(String word, Pattern pattern) {
        return pattern.matcher(word).matches();
    }
}
