package ru.otklik.dialogs.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * English words and phrases, and what residents say for them in Russian: enough to know what a report is about, no translation. Safe for
 * use by many threads.
 */
public final class Glossary {
    /** Knows no English. */
    public static final Glossary EMPTY = new Glossary(Map.of());

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern NOT =
            Pattern.compile("(?<=[a-z])n['’`]t\\b|\\b(?:ca|wo|do|does|did|is|are|was|has|have)nt\\b");

    /** What says nothing about the matter; some of them are Russian words in Latin letters, too. */
    private static final Set<String> SMALL =
            Set.of(("a an the our my your his her their this that these those is are was were be been"
                            + " being am has have had it its there here very please so just still again some any of to for at by with and or but"
                            + " i we you they he she me us them do does did will would can could should in on from hello hi")
                    .split(" "));

    /** One letter may mean anything, and «no» or «put» are words in Russian as well. */
    private static final int SURE_LETTERS = 3;

    /** What is no form of another word. */
    private static final Set<String> WHOLE = Set.of(
            "parking",
            "parked",
            "lighting",
            "heating",
            "building",
            "crossing",
            "marking",
            "morning",
            "evening",
            "nothing",
            "bus",
            "gas",
            "us",
            "grass",
            "missing",
            "swing",
            "red",
            "bed",
            "spring",
            "string",
            "need",
            "feed",
            "news");

    private final Map<List<String>, String> phrases;
    private final int longest;

    /** @param russian by English word or phrase, in any form */
    public Glossary(Map<String, String> russian) {
        Map<List<String>, String> byStems = new HashMap<>();
        russian.forEach((english, words) -> byStems.put(stems(english), words));
        phrases = Map.copyOf(byStems);
        longest = phrases.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Whether it is something that this can know: Latin words, and not only articles and the like. */
    public static boolean isPhrase(String english) {
        return english.matches("[A-Za-z' -]+") && !stems(english).isEmpty();
    }

    /** Whether a text is English as far as its words tell: no Russian letter, and at least half of its words are known. */
    public boolean isEnglish(String text) {
        if (CYRILLIC.matcher(text).find()) {
            return false;
        }
        List<String> words = words(text);
        Reading reading = read(words);
        long small = words.stream().filter(SMALL::contains).count();
        return reading.sure() && (reading.known() + small) * 2 >= words.size();
    }

    /** What the English lines of a text say, in Russian words as far as they are known; other lines stay as they are. */
    public String inRussian(String text) {
        if (phrases.isEmpty() || !text.matches("(?s).*[A-Za-z]{3}.*")) {
            return text;
        }
        return text.lines()
                .map(line ->
                        isEnglish(line) ? String.join(" ", read(words(line)).russian()) : line)
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param known how many words were understood
     * @param sure whether one of them is surely English
     */
    private record Reading(List<String> russian, int known, boolean sure) {}

    private Reading read(List<String> words) {
        List<String> stems = words.stream()
                .filter(word -> !SMALL.contains(word))
                .map(Glossary::stem)
                .toList();
        List<String> russian = new ArrayList<>();
        int known = 0;
        boolean sure = false;
        int place = 0;
        while (place < stems.size()) {
            int length = Math.min(longest, stems.size() - place);
            while (length > 0 && !phrases.containsKey(stems.subList(place, place + length))) {
                length--;
            }
            if (length > 0) {
                List<String> found = stems.subList(place, place + length);
                russian.add(phrases.get(found));
                known += length;
                sure |= found.stream().anyMatch(stem -> stem.length() >= SURE_LETTERS && !stem.equals("not"));
            }
            place += Math.max(1, length);
        }
        return new Reading(russian, known, sure);
    }

    private static List<String> stems(String english) {
        return words(english).stream()
                .filter(word -> !SMALL.contains(word))
                .map(Glossary::stem)
                .toList();
    }

    private static List<String> words(String text) {
        String plain = NOT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" not");
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** The same for all forms of a word, well enough: «leaks», «leaking», «leaked». */
    private static String stem(String word) {
        String stem = word;
        if (WHOLE.contains(word)) {
            return word;
        }
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && stem.length() > 3) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (WHOLE.contains(stem)) {
            return stem;
        }
        if (stem.endsWith("ing") && stem.length() > 5) {
            stem = undoubled(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ed") && stem.length() > 4) {
            stem = undoubled(stem.substring(0, stem.length() - 2));
        }
        return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
