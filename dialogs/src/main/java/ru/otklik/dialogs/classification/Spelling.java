package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The stems that topics are described by, and which of them a misspelt one stands for. */
final class Spelling {
    private static final int SHORTEST_BY_SOUND = 4;
    private static final int SHORTEST_BY_LETTERS = 5;

    /** Letters that are confused because they sound alike when unstressed or at the end of a word. */
    private static final String WRITTEN = "оеэяыъьбвгджзщ";

    private static final String HEARD = "аииии--пфктшсш";

    private final Set<String> stems = new TreeSet<>();
    private final Map<String, String> bySound = new HashMap<>();
    private final Map<String, Set<String>> byLetters = new HashMap<>();

    /** Knows the stems of these texts that say anything about the matter. */
    Spelling(Collection<Features> texts) {
        this(texts.stream()
                .flatMap(text -> text.words().stream())
                .filter(stem -> !SmallTalk.isEmpty(stem))
                .toList());
    }

    private Spelling(List<String> known) {
        stems.addAll(known);
        for (String stem : stems) {
            bySound.putIfAbsent(sound(stem), stem);
            if (stem.length() >= SHORTEST_BY_LETTERS) {
                withoutOneLetter(stem)
                        .forEach(part -> byLetters
                                .computeIfAbsent(part, p -> new TreeSet<>())
                                .add(stem));
            }
        }
    }

    /** What {@link #write} has written. */
    static Spelling read(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            known.add(in.readUTF());
        }
        return new Spelling(known);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(stems.size());
        for (String stem : stems) {
            out.writeUTF(stem);
        }
    }

    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /** The stem itself if it is known or resembles nothing; else a known one that sounds the same or is one slip away. */
    String corrected(String stem) {
        if (stem.length() < SHORTEST_BY_SOUND || stems.contains(stem) || SmallTalk.isEmpty(stem)) {
            return stem;
        }
        String heard = bySound.get(sound(stem));
        if (heard != null) {
            return heard;
        }
        return oneSlipAway(stem).orElse(stem);
    }

    private Optional<String> oneSlipAway(String stem) {
        if (stem.length() < SHORTEST_BY_LETTERS) {
            return Optional.empty();
        }
        return withoutOneLetter(stem).stream()
                .flatMap(part -> byLetters.getOrDefault(part, Set.of()).stream())
                .filter(known -> isOneSlip(stem, known))
                .sorted()
                .findFirst();
    }

    /** One letter wrong, missing or too many, or two neighbours swapped. */
    private static boolean isOneSlip(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        return left.length() <= 1 && right.length() <= 1
                || left.length() == 2 && left.contentEquals(new StringBuilder(right).reverse());
    }

    /** The stem itself, too, for one that lacks a letter. */
    private static Set<String> withoutOneLetter(String stem) {
        Set<String> parts = new HashSet<>(List.of(stem));
        for (int i = 0; i < stem.length(); i++) {
            parts.add(stem.substring(0, i) + stem.substring(i + 1));
        }
        return parts;
    }

    private static String sound(String stem) {
        StringBuilder sound = new StringBuilder();
        for (char letter : stem.toCharArray()) {
            int index = WRITTEN.indexOf(letter);
            char heard = index < 0 ? letter : HEARD.charAt(index);
            boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == heard;
            if (heard != '-' && !doubled) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }
}
