package ru.otklik.dialogs.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides in residents' words what other residents must not learn. Rather hides too much than too little. */
public final class Masking {
    private static final String HIDDEN = "…";

    private static final String CAPITALISED = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
    private static final String PATRONYMIC =
            "\\p{Lu}\\p{Ll}*(?:ович|евич|ьич|[ктзф]ич|овн|евн|ичн)(?:а|у|е|ем|ы|ой|и)?";

    /** In small letters only long ones: «ровна» and «кирпич» are no names. */
    private static final String SMALL_PATRONYMIC =
            "(?!(?:виновн|условн|духовн|основн|церковн|верховн|полновн)\\p{L}*)\\p{Ll}{3,}(?:ович|евич|овн|евн)(?:а|у|е|ем|ы|ой)";

    private static final String SMALL_MALE_PATRONYMIC = "\\p{Ll}{3,}(?:ович|евич)";
    private static final String FAMILY_NAME =
            "\\p{L}{2,}(?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|енко)(?:а|у|ым|е|ой|ого|ому)?";
    private static final String END = "(?!\\p{L})";
    private static final String START = "(?<!\\p{L})";

    private static final Pattern NAME = Pattern.compile(START + "\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?" + END);

    /** In this order: whole numbers before parts of them. */
    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        hide("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
        hide("(?:https?://)?(?:t\\.me|vk\\.com|vk\\.ru|ok\\.ru|wa\\.me)/[\\w.?=&/-]+");
        // Any link: strangers would open it because the bot shows it.
        hide("(?iu)\\[(?:id|club|public|event|app)\\d+\\|[^\\]\\n]*\\]");
        hide("(?iu)(?:https?|ftp|tg|vk)://[^\\s)\\]»\"]+");
        hide(
                "(?iu)" + START
                        + "(?:www\\.[^\\s)\\]»\"]+|(?<![\\w.@-])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|ru|su|net|org|info|biz|online|site|xyz|top|shop|club|pro|io|me|link|app|dev|example)(?![\\w-])(?:/[^\\s)\\]»\"]*)?)");
        hide("(?<![\\w@])[@*](?:all|online|everyone|here)(?!\\w)");
        hide("(?<![\\w@])@\\w{4,}");
        // Documents, accounts and policies that are called by their name.
        keepFirst("(?iu)(" + START
                + "(?:паспорт\\p{L}*|снилс\\p{L}*|инн|полис\\p{L}*|омс|карт[аыуе]|карточк\\p{L}+|л/с|лицев\\p{L}+\\s+сч[её]т\\p{L}*|сч[её]т\\p{L}*|договор\\p{L}*|удостоверени\\p{L}+|свидетельств\\p{L}+)"
                + "[\\s:.,-]*(?:серии|серия|номер|№|n)?[\\s:.]*)(?:\\d[\\s-]?(?:(?:№|номер)\\s?)?){4,}\\d");
        keepFirst(
                "(?iu)(" + START
                        + "(?:дат[аыуе]\\s+рождения|родил(?:ся|ась)|рожд(?:ения|\\.)|д\\.?\\s?р\\.)[\\s:,-]*)\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}){1,2}(?!\\d)");
        // Who knows the code of a door comes in.
        keepFirst("(?iu)(" + START
                + "(?:домофон\\p{L}*|код\\s+(?:двери|подъезда|домофона))[\\s:.,№-]*)\\d{1,5}[а-яa-z#*]?\\d{0,5}" + END
                + "(?!\\s*(?:лет|год|дн|сут|час|мин|раз|недел|месяц))");
        hide("(?<!\\d)(?:\\d{4}[\\s-]?){3}\\d{4}(?!\\d)");
        hide("(?<!\\d)\\d{3}-\\d{3}-\\d{3}[\\s-]\\d{2}(?!\\d)");
        hide("(?<!\\d)\\d{2}\\s?\\d{2}\\s(?:№\\s?)?\\d{6}(?!\\d)");
        hide("(?<![\\d+])(?:(?:\\+?7|8)[\\s(-]{0,2}|\\()?\\d{3}[\\s)-]{0,2}\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{2}(?!\\d)");
        hide("(?<!\\d)\\d{9,}(?!\\d)");
        keepFirst("(?iu)(" + START
                + "(?:тел\\p{L}*|звон\\p{L}*|номер\\p{L}*)[\\s:.,-]*)\\d{1,3}(?:[\\s-]?\\d{2}){2}(?!\\d)");
        // Six digits in twos may be a day: 20-11-26.
        hide("(?<![\\d-])(?:(?:3[2-9]|[4-9]\\d|\\d{3}|\\d)-\\d{2}|\\d{2}-(?:1[3-9]|[2-9]\\d))-\\d{2}(?![\\d-])");
        hide("(?iu)" + START + "[авекмнорстух]\\s?\\d{3}\\s?[авекмнорстух]{2}\\s?\\d{0,3}" + END + "(?!\\d)");
        // Flats.
        keepFirst(
                "(?iu)(" + START
                        + "(?:кв(?:артир\\p{L}*)?|кв-р\\p{L}|комн(?:ат\\p{L}*)?)\\.?\\s*(?:№|номер)?\\s*)\\d{1,4}[а-я]?"
                        + END
                        + "(?!\\d|\\s*(?:°|градус|комнат|человек|чел|дет|лет|год|месяц|недел|дн|сут|час|мин|раз|окн|батаре|труб|кран|%))");
        keepLast("(?iu)(?<!\\d)\\d{1,4}(?:-?(?:я|й|ой|ую|ей))?(\\s+квартир[аеуы](?!\\p{L}))");
        keepFirst(
                "(" + CAPITALISED
                        + ",?\\s+(?:д\\.?\\s*|дом\\s+)?\\d{1,3}[а-яА-Я]?)-\\d{1,4}(?![\\d-]|\\s*(?:см|м|шт|дн|час|мин|лет|раз)\\p{L}*)",
                "$1-" + HIDDEN);
        // Names.
        hide(START + "(?:" + CAPITALISED + "\\s+){0,2}" + PATRONYMIC + END + "(?:\\s+" + CAPITALISED + END + ")?");
        // «Врач Е.В. Смирнова»: whose the initials are stands behind them.
        hide(START + "\\p{Lu}\\.\\s?\\p{Lu}\\.\\s?" + CAPITALISED + END);
        hide(START + CAPITALISED + "\\s+\\p{Lu}\\.\\s?(?:\\p{Lu}\\.)?" + "(?!\\p{L})");
        keepFirst("(?iu)(" + START
                + "(?:меня|нас|мужа|маму|сына|дочь|отца|соседа|соседку|его|ее|её)?\\s*зовут\\s+|" + START
                + "(?:мо[её] имя|моя фамилия|фамилия|фио|с уважением|заявитель)[\\s:,-]+)\\p{L}+(?-i:(?:\\s+\\p{Lu}\\p{Ll}+){0,2})(?:\\s+"
                + FAMILY_NAME + END + ")?");
        keepFirst("(" + START
                + "(?iu:сосед(?:а|у|ом|е|ка|ки|ку|ке|кой)?|жил(?:ец|ьца|ьцу|ьцом|ица|ицы|ицу)|муж(?:а|у|ем)?|жен(?:а|ы|у|е|ой)|сын(?:а|у|ом)?|доч(?:ь|ери|ка|ку|ки))"
                + ",?\\s+)" + CAPITALISED + "(?:\\s+" + CAPITALISED + ")?" + END);
        hide(START + "(?:" + FAMILY_NAME + "\\s+)?\\p{L}{3,}\\s+(?:" + SMALL_PATRONYMIC + "|" + SMALL_MALE_PATRONYMIC
                + ")" + END);
    }

    private Masking() {}

    private static void hide(String pattern) {
        RULES.put(Pattern.compile(pattern), HIDDEN);
    }

    private static void keepFirst(String pattern) {
        keepFirst(pattern, "$1" + HIDDEN);
    }

    private static void keepFirst(String pattern, String replacement) {
        RULES.put(Pattern.compile(pattern), replacement);
    }

    private static void keepLast(String pattern) {
        RULES.put(Pattern.compile(pattern), HIDDEN + "$1");
    }

    /**
     * Where {@link #mask} finds something, in no order; the same words may be found twice.
     *
     * @param words as they were written
     */
    public static List<Range> found(String words) {
        return RULES.keySet().stream()
                .flatMap(rule -> rule.matcher(words).results())
                .map(match -> new Range(match.start(), match.end()))
                .toList();
    }

    /**
     * The words with a capital letter that {@link #mask} would hide, as they were written: whom somebody names.
     *
     * @param words as they were written
     */
    public static Set<String> names(String words) {
        Set<String> hidden = capitalised(words);
        hidden.removeAll(capitalised(mask(words)));
        return hidden;
    }

    private static Set<String> capitalised(String words) {
        return NAME.matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Characters of a text, from the first to behind the last. */
    public record Range(int from, int to) {}

    /** The words with phones, e-mails, flats, numbers of documents, cards and cars, and persons' names replaced by «…». */
    public static String mask(String words) {
        String masked = words;
        for (Map.Entry<Pattern, String> rule : RULES.entrySet()) {
            masked = rule.getKey().matcher(masked).replaceAll(rule.getValue());
        }
        return NamesOfPeople.hidden(masked);
    }
}
