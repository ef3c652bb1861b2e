package ru.otklik.dialogs.classification;

import java.util.regex.Pattern;

/** What the wording of a part tells of how it belongs to the rest, whatever it is about. */
final class Wording {
    private static final Pattern WORD = pattern("\\p{L}{2,}");

    private static final String DENIAL = "не|нет|нету|ни|без|no|not";

    /** Bad news by themselves. */
    private static final String TROUBLE =
            "ям[аы]|ямах|мусор|свалка|грязь|луж[аи]|вонь|шум|сырость|плесень|стая|очередь|собаки|крысы|тараканы|сосульки"
                    + "|гололёд|гололед|борщевик|ржав\\p{L}+|сломан\\p{L}+|разбит\\p{L}+|холодн\\p{L}+|т[её]пл\\p{L}+|ледян\\p{L}+"
                    + "|брошенн\\p{L}+|опасн\\p{L}+|broken|garbage|trash|holes?|potholes?|dirty|cold";

    /** Verbs, short participles and the like, by their endings. */
    private static final String DEED = "нуж\\p{L}+|надо|пора|прошу|просим|хам\\p{L}*|leaks?|leaking|is|are"
            + "|\\p{L}{2,}(?:[аяуюе]ет|[ёо]т|[чдтн]ет|ит|ут|ют|ат|ят|ется|ится|утся|ются|ятся"
            + "|[аяиеыу]л|[аяиеыу]л[аои]|лся|лась|лось|лись|[аяие]ть|уть|ться|[сз]ти|ите|йте"
            + "|[ае]н|[ае]н[аоы]|бит|бит[аоы]|рыт|рыт[аоы]|[знрмд]но|[тзк]ко)";

    /** Is where it is: no deed. */
    private static final String BEING = "(?!(?:находится|располагается|расположен\\p{L}?)(?!\\p{L}))";

    private static final Pattern SAYS = word(BEING + "(?:" + DENIAL + "|" + TROUBLE + "|" + DEED + ")");
    private static final Pattern TELLS = word(BEING + "(?:" + DENIAL + "|" + DEED + ")");
    private static final Pattern DENIES = word("(?:" + DENIAL + ")");

    private static final Pattern BEGINS_WITH_A_PLACE = pattern(
            "^(?:в|во|на|у|с|со|за|по|под|над|при|от|до|из|рядом|возле|около|вдоль|между|напротив|через)(?!\\p{L})");

    private static final String CAUSE =
            "(?:поэтому|потому что|из-за (?:того|этого|чего)|из за того|так что|оттого|отчего|вследствие|в результате|because|so that)";

    private static final Pattern SPEAKS_OF_A_CAUSE = pattern("(?<!\\p{L})" + CAUSE + "(?!\\p{L})");

    /** «Не пройти», «скорая не проехала»: how bad the problem before it is. */
    private static final Pattern TELLS_HOW_BAD = pattern(
            "^(?:\\p{L}+\\s+){0,4}?(?:не|нельзя|невозможно|трудно)\\s+(?:может\\s+|могут\\s+|можем\\s+)?(?:про|подъ|вы|за|пере|разъ)(?:ехать|йти|ехал\\p{L}*|ш[её]л|шла|шли|йд[её]шь|едешь|езжа\\p{L}+|ходит\\p{L}*)(?!\\p{L})");

    /** Has the subject of what is before it: «дерево упало и оборвало провода», «горят днём, тратят электричество». */
    private static final Pattern BEGINS_WITH_A_DEED = pattern("^\\p{L}{2,}(?:ло|ла|лось|лась)(?!\\p{L})");

    /** Says where, why or how of what is before it, or what the same people do besides. */
    private static final Pattern DEPENDS = pattern(
            "^(?:где|куда|откуда|котор\\p{L}+|чтобы|чтоб|если|хотя|когда|пока|как|что|приходится|пришлось|\\p{L}{2,}(?:ут|ют|ат|ят|щ[аи]е|[аяие]ть))(?!\\p{L})");

    private static final Pattern ASKS = word("(?:прошу|просим|просьба|надо|нужно|необходимо|хотим|пора)");

    private static final Pattern QUALITIES = pattern("^(?:\\p{L}+(?:[ыио]й|[ая]я|[ое]е|[ыи]е)\\s*)+[.!?…;]*$");

    private static final Pattern ENDS_WITH_A_PLACE =
            word("(?:в|во|на|у|с|со|за|по|под|над|при|от|до|из|без|для|к|о|около|возле|рядом)\\s+\\p{L}+[.!?…;,]*$");

    private Wording() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern word(String regex) {
        return pattern("(?<!\\p{L})" + regex + "(?![\\p{L}-])");
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Whether it says something, not only names a thing or a place. */
    static boolean says(String text) {
        return SAYS.matcher(text).find();
    }

    /** Whether it tells what is done or not, or what is to be done. */
    static boolean tells(String text) {
        return TELLS.matcher(text).find();
    }

    /** «Ни холодной» says of its own what is not. */
    static boolean denies(String text) {
        return DENIES.matcher(text).find();
    }

    static boolean isOnlyAPlace(String text) {
        return BEGINS_WITH_A_PLACE.matcher(text).find() && !says(text);
    }

    /** Whether it goes on with what is before it, whatever its own words are about. */
    static boolean goesOn(Part part, String before) {
        return TELLS_HOW_BAD.matcher(part.text()).find()
                || SPEAKS_OF_A_CAUSE.matcher(part.text()).find()
                || SPEAKS_OF_A_CAUSE.matcher(before).find()
                || part.joint().isWithinSentence()
                        && BEGINS_WITH_A_DEED.matcher(part.text()).find()
                || part.joint() == Joint.COMMA
                        && DEPENDS.matcher(part.text()).find()
                        && !ASKS.matcher(before).find();
    }

    /** Whether it only tells what something is like. */
    static boolean isQualities(String text) {
        return QUALITIES.matcher(text).find();
    }

    static boolean endsWithAPlace(String text) {
        return ENDS_WITH_A_PLACE.matcher(text).find();
    }
}
