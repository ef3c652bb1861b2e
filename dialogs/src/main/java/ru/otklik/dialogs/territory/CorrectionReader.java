package ru.otklik.dialogs.territory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Correction.Subject;

/** Reads a text that takes something back. A report that only has «не» in it is none. */
final class CorrectionReader {
    /** Whoever writes more tells a story. */
    private static final int MOST_CHARACTERS = 120;

    private static final int MOST_WORDS = 5;

    /** Two words may be anything; more of them are a sentence. */
    private static final int MOST_UNSURE_WORDS = 2;

    private static final Pattern SLIP = Pattern.compile(
            "(?iu)^(?:(?:ой|ох|блин|нет|не то|простите|извините|извиняюсь|сорри|я|мы|это|а|ну|там|тут|только"
                    + "|ошибся|ошиблась|ошиблись|ошибка|ошибочка|опечатка|опечатался|опечаталась|описался|описалась|перепутал|перепутала|напутал|напутала"
                    + "|неправильно|неверно|не так|не верно|не правильно|вернее|точнее|то есть|поправка|поправлюсь|исправьте|исправь|поправьте|исправить"
                    + "|адрес (?:другой|неверный|не тот|неправильный|не такой|мой|должен быть)|другой адрес|не тот адрес|не тот дом|дом другой|дом не тот"
                    + "|имел в виду|имела в виду|имелось в виду|хотел сказать|хотела сказать|хотел написать|хотела написать|правильно|правильный адрес|на самом деле|надо)"
                    + "(?=[\\s,:.!—–-]|$)[\\s,:.!—–-]*)+");

    /** Of these alone one can't tell a correction from a report: «нет воды на Мира 10». */
    private static final Pattern WEAK_SLIP =
            Pattern.compile("(?iu)^(?:нет|я|мы|это|а|ну|там|тут|только|надо|правильно)[\\s—–-]*$");

    private static final Pattern NOT_BUT = Pattern.compile(
            "(?iu)^(?<before>.*?)(?:^|\\s|,\\s*)не\\s+(?<refused>[^,;]+?(?:,\\s*\\d[^,;]*?)?)\\s*(?:[,;—–]|(?<=\\d)\\.|\\s-|\\s(?=а\\s))"
                    + "\\s*(?<but>(?:(?:а|но|это)\\s+)*)(?:(?:на|в|во|у)\\s+)?(?<instead>\\S.*)$");
    private static final Pattern BUT_NOT =
            Pattern.compile("(?iu)^(?<instead>.+?)(?:\\s*[,;]\\s*|\\s+)(?:а|и)\\s+не\\s+(?<refused>.+)$");
    private static final Pattern ONLY_NOT = Pattern.compile("(?iu)^не\\s+(?<refused>.+)$");
    private static final Pattern NOT = Pattern.compile("(?iu)(?<!\\p{L})не(?!\\p{L})");

    /** «не помню дом, а улица Мира» */
    private static final Pattern UNSURE = Pattern.compile("(?iu)(?:помн|зна|увере|вид|мог|наш|понима)\\p{L}*");

    private static final Pattern ABOUT = Pattern.compile("(?iu)^(?:про|насчет|насчёт|по поводу|об|о)\\s+(?<topic>.+)$");
    private static final Pattern STREET = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ул|улица|улице|улицы|пр-т|просп|проспект|проспекте|пер|переулок|переулке|пл|площадь|ш|шоссе|наб|набережная|б-р|бульвар|мкр|микрорайон|проезд)(?!\\p{L})");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[.!]+$");

    private CorrectionReader() {}

    static Optional<Correction> read(String text) {
        String written = SPACE.matcher(text.strip()).replaceAll(" ");
        written = END.matcher(written).replaceAll("");
        if (written.isEmpty() || written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher slip = SLIP.matcher(written);
        String before = slip.find() ? slip.group() : "";
        String rest = written.substring(before.length());
        return notBut(rest)
                .or(() -> butNot(rest))
                .or(() -> onlyNot(before, rest))
                .or(() -> onlyInstead(before, rest));
    }

    private static Optional<Correction> notBut(String rest) {
        Matcher matcher = NOT_BUT.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String refused = matcher.group("refused").strip();
        String instead = withoutAfterthought(matcher.group("instead").strip());
        boolean sure = !matcher.group("but").isEmpty() || isAddress(refused) && isAddress(instead);
        if (!sure || NOT.matcher(instead).find() || UNSURE.matcher(refused).lookingAt()) {
            return Optional.empty();
        }
        String street = matcher.group("before").strip().replaceAll(",$", "");
        if (street.isEmpty() || street.matches("(?iu)дом|д\\.?|номер|номер дома|адрес")) {
            return correction(refused, instead);
        }
        // «Ленина не 5, а 15»
        return HouseWords.isHouse(refused) && HouseWords.isHouse(instead) && words(street) <= MOST_UNSURE_WORDS + 1
                ? correction(street + " " + HouseWords.bare(refused), street + " " + HouseWords.bare(instead))
                : Optional.empty();
    }

    private static Optional<Correction> butNot(String rest) {
        Matcher matcher = BUT_NOT.matcher(rest);
        return matcher.matches()
                ? correction(
                        matcher.group("refused").strip(),
                        matcher.group("instead").strip())
                : Optional.empty();
    }

    /** «нет, не Ленина 5», «не про свет» */
    private static Optional<Correction> onlyNot(String before, String rest) {
        Matcher matcher = ONLY_NOT.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String refused = matcher.group("refused").strip();
        Matcher about = ABOUT.matcher(refused);
        if (about.matches() && words(refused) <= MOST_WORDS) {
            return Optional.of(new Correction(about.group("topic"), null, Subject.TOPIC));
        }
        return !before.isEmpty() && HouseWords.endsWithHouse(refused) && words(refused) <= MOST_WORDS
                ? Optional.of(
                        new Correction(refused, null, HouseWords.isHouse(refused) ? Subject.HOUSE : Subject.PLACE))
                : Optional.empty();
    }

    /** «ой, ошибся, Мира 10», «нет, 15», «нет, это про дороги» */
    private static Optional<Correction> onlyInstead(String before, String rest) {
        String instead = withoutAfterthought(rest);
        if (before.isEmpty()
                || WEAK_SLIP.matcher(before).matches() && !HouseWords.isHouse(instead)
                || instead.isEmpty()
                || words(instead) > MOST_WORDS + 1) {
            return Optional.empty();
        }
        Matcher about = ABOUT.matcher(instead);
        if (about.matches()) {
            return Optional.of(new Correction(null, about.group("topic"), Subject.TOPIC));
        }
        if (HouseWords.isHouse(instead)) {
            return Optional.of(new Correction(null, instead, Subject.HOUSE));
        }
        boolean address =
                HouseWords.endsWithHouse(instead) || STREET.matcher(instead).find();
        return address ? Optional.of(new Correction(null, instead, Subject.PLACE)) : Optional.empty();
    }

    private static Optional<Correction> correction(String refused, String instead) {
        if (words(refused) > MOST_WORDS || words(instead) > MOST_WORDS + 1) {
            return Optional.empty();
        }
        Matcher aboutRefused = ABOUT.matcher(refused);
        Matcher aboutInstead = ABOUT.matcher(instead);
        if (aboutRefused.matches() || aboutInstead.matches()) {
            return Optional.of(new Correction(
                    aboutRefused.matches() ? aboutRefused.group("topic") : refused,
                    aboutInstead.matches() ? aboutInstead.group("topic") : instead,
                    Subject.TOPIC));
        }
        if (HouseWords.isHouse(instead) && HouseWords.endsWithHouse(refused)) {
            return Optional.of(new Correction(refused, instead, Subject.HOUSE));
        }
        if (isAddress(instead) || isAddress(refused)) {
            return Optional.of(new Correction(refused, instead, Subject.PLACE));
        }
        return words(refused) <= MOST_UNSURE_WORDS && words(instead) <= MOST_UNSURE_WORDS
                ? Optional.of(new Correction(refused, instead, Subject.PLACE_OR_TOPIC))
                : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return HouseWords.endsWithHouse(text) || STREET.matcher(text).find();
    }

    /** «15, третий подъезд» is a house and something else. */
    private static String withoutAfterthought(String instead) {
        int comma = instead.indexOf(',');
        @Nullable String first = comma < 0 ? null : instead.substring(0, comma).strip();
        boolean blockFollows =
                comma >= 0 && instead.substring(comma + 1).strip().matches("(?iu)(?:к|корп|стр|д|дом)?\\.?\\s*\\d.*");
        return first != null && HouseWords.endsWithHouse(first) && !blockFollows ? first : instead;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
