package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.WordList;

/**
 * A text that may report nothing.
 *
 * @param text as written
 * @param words in plain form
 */
record Remark(String text, List<String> words) {
    /** Whoever writes more reports something, or sells something. */
    private static final int MOST_WORDS = 14;

    private static final Pattern THANKS_SIGNS = Pattern.compile("[\\s👍🙏❤️🌹💐🤝👏😊]+");
    private static final Pattern HELLO_SIGNS = Pattern.compile("[\\s👋🖐✋]+");

    private static final Pattern ABOUT_BOT = Pattern.compile("(?:а |и |ну |так |скажи(?:те)? |слушай |интересно )*(?:"
            + "(?:ты|вы) (?:кто|бот|робот|человек|живой|настоящий|реальный|программа|нейросеть|ии).*"
            + "|(?:это|здесь|тут|там|я|мы) (?:говорю |общаюсь |пишу )?(?:с |со )?(?:бот|бота|ботом|робот|роботом|программа|программой|человек|человеком|кто|что)(?: .*)?"
            + "|кто (?:ты|вы|это|здесь|тут|такие|такой)(?: .*)?"
            + "|(?:бот|робот|человек) (?:ты |это |или )?(?:бот|робот|человек|или).*"
            + "|(?:что|чего|чем|зачем) (?:ты|вы|этот бот|бот|тут|здесь|это)(?: .*)?"
            + "|(?:что|как) (?:можно|умеешь|умеете|можешь|можете|делать|писать)(?: .*)?"
            + "|как (?:ты|тут|здесь|бот|этот бот|это все|это|вы) (?:работа|устроен|пользов|называ|помога|жив).*"
            + "|как (?:с тобой|с вами|с ботом|тобой|ботом|этим|им) .*"
            + "|как (?:тебя|вас) (?:зовут|звать)(?: .*)?"
            + "|кто (?:тебя|вас|этот|бота) .*"
            + "|кто (?:мне |нам |тут |здесь |это )?(?:читает|прочитает|отвечает|ответит|пишет)(?: .*)?"
            + "|куда (?:уходит|уходят|попадает|попадают|идут|идет|передаете|отправляете) .*"
            + "|какие (?:у тебя |у вас |есть |тут )?(?:команды|функции|возможности)"
            + ")");

    /** Of somebody's work; whoever adds «но» or «не» complains after all. */
    private static final Pattern PRAISE = Pattern.compile(
            "(?!.*\\b(?:но|не|нет|однако|только|когда)\\b)(?:здравствуйте |добрый день |добрый вечер )?(?:я |мы )?(?:хочу |хотим |хотел бы |хотела бы |прошу |примите )?"
                    + "(?:(?:выразить|объявить|передать|передайте|сказать) (?:огромную |большую |искреннюю )?(?:благодарность|спасибо)|поблагодарить|благодарность) .+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int LONGEST_LATIN = 40;

    private static final Pattern LINK = Pattern.compile(
            "(?iu)https?://|www\\.|t\\.me/|vk\\.cc|bit\\.ly|wa\\.me|@[a-z0-9_]{4,}|\\b[a-z0-9-]{3,}\\.(?:ru|com|shop|online|site|xyz|top|club|pro)\\b");

    static Remark of(String text) {
        // Only a few words of Latin letters are worth reading in another way.
        boolean mayBeLatin =
                text.length() <= LONGEST_LATIN && !CYRILLIC.matcher(text).find();
        return new Remark(text, Plain.words(mayBeLatin ? Keyboard.russian(text, RemarkWords.HELLO::has) : text));
    }

    SpeechKind kind() {
        if (words.isEmpty()) {
            return bySigns();
        }
        if (isSpam()) {
            return SpeechKind.SPAM;
        }
        if (words.size() > MOST_WORDS) {
            return SpeechKind.NONE;
        }
        if (PRAISE.matcher(String.join(" ", words)).matches()) {
            return SpeechKind.PRAISE;
        }
        if (isAboutBot()) {
            return SpeechKind.QUESTION_ABOUT_BOT;
        }
        if (consistsOf(RemarkWords.OPERATOR, RemarkWords.ABOUT_OPERATOR)) {
            return SpeechKind.OPERATOR;
        }
        if (consistsOf(RemarkWords.ABUSE, RemarkWords.ABOUT_ABUSE)) {
            return SpeechKind.ABUSE;
        }
        if (consistsOf(RemarkWords.THANKS, RemarkWords.ABOUT_THANKS)) {
            return SpeechKind.THANKS;
        }
        if (consistsOf(RemarkWords.BYE, RemarkWords.ABOUT_BYE)) {
            return SpeechKind.BYE;
        }
        if (consistsOf(RemarkWords.HELLO, RemarkWords.ABOUT_HELLO)) {
            return SpeechKind.HELLO;
        }
        return consistsOf(RemarkWords.CHAT, RemarkWords.ABOUT_CHAT) ? SpeechKind.CHAT : SpeechKind.NONE;
    }

    private SpeechKind bySigns() {
        if (text.isBlank()) {
            return SpeechKind.NONE;
        }
        if (THANKS_SIGNS.matcher(text).matches()) {
            return SpeechKind.THANKS;
        }
        return HELLO_SIGNS.matcher(text).matches() ? SpeechKind.HELLO : SpeechKind.NONE;
    }

    /** Whether a word of the kind is there and all others go with it. */
    private boolean consistsOf(WordList kind, WordList besides) {
        return words.stream().anyMatch(kind::has)
                && words.stream()
                        .allMatch(word ->
                                kind.has(word) || besides.has(word) || RemarkWords.COURTESY.has(word) || isStray(word));
    }

    /** A slip of the finger; years, houses and telephones are longer or come with words of their own. */
    private static boolean isStray(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }

    private boolean isAboutBot() {
        String rest = String.join(
                " ", words.stream().dropWhile(RemarkWords.HELLO::has).toList());
        return ABOUT_BOT.matcher(rest).matches()
                && words.stream().allMatch(word -> RemarkWords.ABOUT_BOT.has(word) || RemarkWords.COURTESY.has(word));
    }

    /** Whoever complains of an advertisement names its words too, but calls nobody anywhere. */
    private boolean isSpam() {
        long selling = words.stream().filter(RemarkWords.SPAM::has).distinct().count();
        long calling =
                words.stream().filter(RemarkWords.SPAM_CALLS::has).distinct().count();
        return selling + Math.max(0, calling - 1) >= 2
                && (calling > 0 || LINK.matcher(text).find())
                && words.stream().noneMatch(RemarkWords.NO_SPAM::has);
    }
}
