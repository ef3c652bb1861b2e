package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of settlements in a text, in any case («в Сосновке», «с. Отрадное»). */
final class Settlements {
    private static final Set<String> KINDS = Set.of(
            "г", "город", "города", "городе", "с", "село", "села", "селе", "д", "дер", "деревня", "деревни", "деревне",
            "п", "пос", "поселок", "поселка", "поселке", "пгт", "рп", "х", "хутор", "хутора", "хуторе", "ст", "станица",
            "станицы", "станице", "аул", "снт", "сот", "днт", "тсн", "тер");
    private static final Set<String> PREPOSITIONS = Set.of("в", "во", "из", "до", "под", "по");

    /** What only tells it from others of its name: «с. Отрадное (Ивановский р-н)». */
    private static final Pattern WHERE = Pattern.compile("\\(.*\\)");

    private static final Pattern PAUSE = Pattern.compile("[.,:;!?()\n—–]|\\s-\\s");

    /** After a name these begin what is said of the place: «Ключи нет воды». */
    private static final Set<String> LACKS = Set.of("нет", "нету", "без");

    /** Words that villages are called by, too, so that a text may begin with them for themselves: «Горка сломана», «Колодец зарос». */
    private static final Set<String> ORDINARY = Set.of(
            "бор",
            "берег",
            "гора",
            "горка",
            "дача",
            "двор",
            "запруда",
            "колодец",
            "ключ",
            "лес",
            "лог",
            "луг",
            "мост",
            "мыс",
            "остров",
            "парк",
            "переезд",
            "площадка",
            "плотина",
            "поле",
            "поляна",
            "пристань",
            "причал",
            "пруд",
            "разъезд",
            "река",
            "родник",
            "роща",
            "ручей",
            "сад",
            "санаторий",
            "слобода",
            "станция",
            "труд",
            "хутор");

    private record Name(String settlement, List<Set<String>> words) {
        /** Whether it stands as it is written on a map. */
        boolean isPlain(int place, List<Token> tokens) {
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).iterator().next().equals(tokens.get(place + i).text())) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A settlement in a text.
     *
     * @param start the place of its first token, with what says that it is a settlement
     * @param sure whether a word before it, a capital letter or the way it stands apart tells it from an ordinary word, or there is no
     *     other word
     */
    record Hit(String settlement, int start, int end, boolean sure) {}

    Settlements(Collection<String> settlements) {
        for (String settlement : settlements) {
            List<Token> tokens =
                    new ArrayList<>(Token.of(WHERE.matcher(settlement).replaceAll("")));
            if (tokens.size() > 1 && KINDS.contains(tokens.getFirst().text())) {
                tokens.removeFirst();
            }
            List<Set<String>> words =
                    tokens.stream().map(token -> WordForms.ofAny(token.text())).toList();
            if (!words.isEmpty()) {
                words.getFirst()
                        .forEach(form -> byFirstWord
                                .computeIfAbsent(form, f -> new ArrayList<>())
                                .add(new Name(settlement, words)));
            }
        }
    }

    List<Hit> in(List<Token> tokens) {
        Map<Integer, List<Hit>> hits = new LinkedHashMap<>();
        for (int place = 0; place < tokens.size(); place++) {
            for (Name name : byFirstWord.getOrDefault(tokens.get(place).text(), List.of())) {
                int end = place + name.words().size();
                boolean whole = end <= tokens.size();
                for (int i = 1; whole && i < name.words().size(); i++) {
                    whole = name.words().get(i).contains(tokens.get(place + i).text());
                }
                if (whole) {
                    hits.merge(place, List.of(hit(name, place, end, tokens)), Settlements::longer);
                }
            }
        }
        return hits.values().stream().flatMap(List::stream).toList();
    }

    /** Those that more words name; all settlements of one name. */
    private static List<Hit> longer(List<Hit> some, List<Hit> others) {
        int longer = others.getFirst().end() - some.getFirst().end();
        if (longer != 0) {
            return longer > 0 ? others : some;
        }
        List<Hit> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Hit hit(Name name, int place, int end, List<Token> tokens) {
        Token before = Token.at(tokens, place - 1);
        boolean named = before != null && KINDS.contains(before.text());
        boolean placed = before != null && PREPOSITIONS.contains(before.text());
        boolean capital = tokens.get(place).capital() && place > 0;
        return new Hit(
                name.settlement(),
                named ? place - 1 : place,
                end,
                named
                        || placed && tokens.get(place).isClose()
                        || capital
                        || tokens.size() == end - place
                        || name.isPlain(place, tokens) && isApart(place, end, tokens));
    }

    /** «Ольховка нет света», «ольховка, яма у клуба», «нет света ольховка»: nothing but a place stands like that. */
    private static boolean isApart(int place, int end, List<Token> tokens) {
        Token next = Token.at(tokens, end);
        String last = tokens.get(end - 1).text();
        if (place > 0 && !PAUSE.matcher(tokens.get(place).gap()).find()) {
            return next == null && !mayBeWord(last);
        }
        if (next == null
                || LACKS.contains(next.text())
                || PAUSE.matcher(next.gap()).find()) {
            return true;
        }
        return !mayBeWord(last) || Evidence.isAdjective(last) && Wording.mayFollowStreet(next);
    }

    /** A plural, an adjective, or one of those that are known: «Ключи от подвала», «Луговое хозяйство». */
    private static boolean mayBeWord(String name) {
        return ORDINARY.contains(name) || name.endsWith("и") || name.endsWith("ы") || Evidence.isAdjective(name);
    }
}
