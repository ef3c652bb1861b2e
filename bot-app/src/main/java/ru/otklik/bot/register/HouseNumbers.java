package ru.otklik.bot.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The houses of one street, written as a street directory does: «1-45 odd; 2-60; 61А». */
final class HouseNumbers {
    /** «10», «10А», «10-А», «12/3»; what follows a number and no letter belongs to the number. */
    private static final Pattern NUMBER =
            Pattern.compile("№?\\s*(\\d{1,4})(?:[\\s\"-]*([А-ЯЁа-яё])\\b\"?)?.*", Pattern.UNICODE_CHARACTER_CLASS);

    private final BitSet numbers = new BitSet();
    private Collection<String> lettered = List.of();

    private record Run(int from, int to, String side) {
        @Override
        public String toString() {
            return (from == to ? String.valueOf(from) : from + "-" + to) + (from == to ? "" : side);
        }
    }

    /** @return whether there is a number in it */
    boolean add(String written) {
        Matcher matcher = NUMBER.matcher(written);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return false;
        }
        if (matcher.group(2) == null) {
            numbers.set(Integer.parseInt(matcher.group(1)));
        } else {
            if (lettered.isEmpty()) {
                lettered = new TreeSet<>();
            }
            lettered.add(Integer.parseInt(matcher.group(1)) + matcher.group(2).toUpperCase(Locale.ROOT));
        }
        return true;
    }

    /** Empty if there are none. A house with a letter stands for itself where there is no house without one. */
    String ranges() {
        List<Run> odd = runs(1);
        List<Run> even = runs(2);
        List<Run> all = new ArrayList<>();
        for (Run run : odd) {
            Run across = even.stream()
                    .filter(other -> Math.abs(other.from() - run.from()) == 1 && Math.abs(other.to() - run.to()) == 1)
                    .findFirst()
                    .orElse(null);
            if (across == null) {
                all.add(run);
            } else {
                even.remove(across);
                all.add(new Run(Math.min(run.from(), across.from()), Math.max(run.to(), across.to()), ""));
            }
        }
        all.addAll(even);
        List<String> parts = all.stream()
                .sorted(Comparator.comparing(Run::from))
                .map(Run::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        lettered.stream()
                .filter(house -> !numbers.get(Integer.parseInt(house.substring(0, house.length() - 1))))
                .sorted(Comparator.comparing(house -> Integer.parseInt(house.substring(0, house.length() - 1))))
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private List<Run> runs(int first) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int number = first; number <= numbers.length() + 1; number += 2) {
            if (numbers.get(number)) {
                from = from == 0 ? number : from;
            } else if (from > 0) {
                runs.add(new Run(from, number - 2, first == 1 ? " odd" : " even"));
                from = 0;
            }
        }
        return runs;
    }
}
