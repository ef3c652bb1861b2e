package ru.otklik.dialogs.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names without a patronymic, and numbers in words. An agency may well write them, such as the name of whoever it answers; strangers need
 * not read them, and nothing is to be learned from them.
 */
final class NamesOfPeople {
    private static final String HIDDEN = "…";
    private static final String START = "(?<!\\p{L})";
    private static final String END = "(?!\\p{L})";
    private static final String CAPITALISED = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
    private static final String FAMILY_NAME =
            "\\p{Lu}\\p{Ll}+(?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|енко|ко|юк|ук|ян|дзе|швили)(?:а|у|ым|е|ой|ого|ому)?";

    /** «ул. Зои Космодемьянской», «на Максима Горького 5» are places. */
    private static final String NO_STREET_BEFORE =
            "(?<!(?iu:ул|улиц[аыеу]|улицей|пр-т|пр-та|пр-те|проспект|проспекта|проспекте|пер|переулок|переулке|площадь|площади|бульвар|бульваре|им|имени|парк|парка|парке|сквер|сквера|сквере)\\.?\\s)";

    private static final String NO_HOUSE_BEHIND = "(?!(?:\\s+" + CAPITALISED + ")?,?\\s*(?:д\\.?|дом)?\\s*\\d)";

    /** Beside these a capital letter begins a name, and a given name one that is written small. */
    private static final String WHO =
            "(?iu:сосед|соседа|соседу|соседом|соседка|соседки|соседку|соседке|водител[ьяюе]|водителем|муж|мужа|мужу|мужем|жена|жены|жену|жене|сын|сына|сыну|дочь|дочери|дочка|дочки|дочку|брат|брата|сестра|сестры|сестру|мама|мамы|маму|маме|папа|папы|папу|бабушка|бабушки|бабушку|бабушке|дедушка|дедушки|дедушку|внук|внука|внучка|внучки|друг|друга|подруга|подруги|врач|врача|врачу|доктор|доктора|терапевт|терапевта|учител[ьяюи]|учительница|воспитател[ьяюи]|мастер|мастера|инспектор|инспектора|участковый|участкового|гражданин|гражданина|гражданка|гражданки|депутат|депутата|депутату|депутатом|директор|директора|директору|директором|начальник|начальника|начальнику|начальником|участковому|участковым|инспектору|мастеру|учителю|заведующая|заведующей|кондуктор|кондуктора|ребёнок|ребенок)";

    private static final String NUMBER_WORD =
            "(?:ноль|один|одна|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|двадцать|тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|двести|триста|четыреста|(?:пять|шесть|семь|восемь|девять)сот)";

    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        String given = given();
        String anyGiven = "(?iu:" + given + ")";
        // A telephone read aloud: «восемь девятьсот шестнадцать 123 45 67».
        rule(
                "(?iu)" + START + NUMBER_WORD + "(?:[\\s,-]+(?:" + NUMBER_WORD + "|\\d{1,4}))*?(?:[\\s,-]+(?:"
                        + NUMBER_WORD + "|\\d{1,4})){3,}" + END + "(?!\\d)",
                HIDDEN);
        rule(
                "(?iu)(" + START + "(?:кв|квартир\\p{L}*)\\.?\\s*(?:№|номер)?\\s*)" + NUMBER_WORD + "(?:\\s+"
                        + NUMBER_WORD + "){0,2}" + END
                        + "(?!\\s*(?:градус|комнат|человек|лет|год|месяц|недел|дн|сут|час|раз|окн|батаре))",
                "$1" + HIDDEN);
        rule(
                START + "(?:\\p{Lu}{2,}\\s+){0,2}\\p{Lu}{2,}(?:ОВИЧ|ЕВИЧ|ЬИЧ|ОВН|ЕВН|ИЧН)(?:А|У|Е|ЕМ|Ы|ОЙ|И)?" + END,
                HIDDEN);
        rule(
                "(" + START + WHO + ",?\\s+)(?:" + anyGiven + "|" + CAPITALISED + ")(?:\\s+(?:" + CAPITALISED + "|"
                        + FAMILY_NAME.replace("\\p{Lu}\\p{Ll}+", "\\p{L}{2,}") + "))?" + END,
                "$1" + HIDDEN);
        rule(
                START + NO_STREET_BEFORE + anyGiven
                        + "\\s+(?iu:\\p{L}{2,}(?:ов|ев|ёв|ова|ева|ёва|ина|ына|енко|ский|ская))" + END + NO_HOUSE_BEHIND,
                HIDDEN);
        rule(
                START + NO_STREET_BEFORE + "(?:" + FAMILY_NAME + "\\s+)?(?:" + given + ")(?:\\s+" + CAPITALISED + ")?"
                        + END + NO_HOUSE_BEHIND,
                HIDDEN);
    }

    private NamesOfPeople() {}

    private static void rule(String pattern, String replacement) {
        RULES.put(Pattern.compile(pattern), replacement);
    }

    /** The words with all of these replaced by «…». */
    static String hidden(String words) {
        String hidden = words;
        for (Map.Entry<Pattern, String> rule : RULES.entrySet()) {
            hidden = rule.getKey().matcher(hidden).replaceAll(rule.getValue());
        }
        return hidden;
    }

    /** Every given name in every case. */
    private static String given() {
        return read().lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line))
                .map(NamesOfPeople::inAllCases)
                .collect(Collectors.joining("|"));
    }

    private static String inAllCases(String name) {
        String stem = name.substring(0, name.length() - 1);
        return switch (name.charAt(name.length() - 1)) {
            case 'а', 'я' -> stem + "(?:а|я|ы|и|е|у|ю|ой|ей)";
            case 'й' -> stem + "(?:й|я|ю|ем|е)";
            case 'ь' -> stem + "(?:ь|я|ю|ем|е)";
            default -> oblique(name) + "(?:а|у|ом|е)?";
        };
    }

    /** «Пётр» loses a vowel and «Павел» another as soon as something follows. */
    private static String oblique(String name) {
        return switch (name) {
            case "Пётр" -> "П[ёе]тр";
            case "Павел" -> "Пав(?:е)?л";
            default -> name;
        };
    }

    private static String read() {
        try (InputStream names = NamesOfPeople.class.getResourceAsStream("given-names.txt")) {
            return new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
