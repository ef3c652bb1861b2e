package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which houses of a street are meant: all of them, or ranges and single numbers such as «1-45 odd; 2-60 even; 61А».
 * Between semicolons or commas stands a number or two with a hyphen, with or without a letter or a fraction, then perhaps
 * {@code odd} or {@code even} («нечёт», «чёт»). A number without a letter means its letters, fractions and blocks too.
 */
public final class Houses {
    private static final Pattern ITEM = Pattern.compile(
            "(\\d[^\\s–-]*)\\s*(?:[–-]\\s*(\\d[^\\s–-]*))?\\s*(odd|even|неч[её]т\\p{L}*|ч[её]т\\p{L}*)?");

    private static final Pattern HOUSE_OF_ADDRESS = Pattern.compile("([1-9]\\d{0,3})(\\D.*|)");

    private enum Side {
        BOTH,
        ODD,
        EVEN;

        boolean has(int number) {
            return switch (this) {
                case BOTH -> true;
                case ODD -> number % 2 == 1;
                case EVEN -> number % 2 == 0;
            };
        }
    }

    private record Range(House from, House to, Side side) {
        boolean has(House house) {
            return side.has(house.number()) && !isBefore(house, from) && !isAfter(house, to);
        }

        int away(House house) {
            return Math.max(0, Math.max(from.number() - house.number(), house.number() - to.number()));
        }

        /** If there is any in both, the first number of one of them is, or the next one, on the other side of the street. */
        Optional<House> sharedWith(Range other) {
            if (isSingle() && other.isSingle() && !from.equals(other.from)) {
                return Optional.empty();
            }
            return Stream.of(from, other.from, next(from), next(other.from))
                    .filter(house -> has(house) && other.has(house))
                    .findFirst();
        }

        /** One with a letter or a fraction, and no other. */
        private boolean isSingle() {
            return from.equals(to) && !from.rest().isEmpty();
        }

        private static House next(House house) {
            return new House(house.number() + 1, "");
        }

        boolean goesOnWith(Range next) {
            return side == next.side
                    && to.rest().isEmpty()
                    && next.from.rest().isEmpty()
                    && next.from.number() == to.number() + (side == Side.BOTH ? 1 : 2);
        }

        @Override
        public String toString() {
            return from.equals(to) ? from.toString() : from + "–" + to;
        }

        private static boolean isBefore(House house, House from) {
            return house.number() < from.number()
                    || house.number() == from.number() && house.letter().compareTo(from.letter()) < 0;
        }

        private static boolean isAfter(House house, House to) {
            return house.number() > to.number()
                    || house.number() == to.number()
                            && !to.rest().isEmpty()
                            && house.letter().compareTo(to.letter()) > 0;
        }
    }

    private static final int MOST_SHOWN = 3;
    private static final int LAST_NUMBER = 9_999;

    private final List<Range> ranges;

    private Houses(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** All houses of a street. */
    public static Houses all() {
        return new Houses(List.of());
    }

    /**
     * Reads the written form; blank means all houses.
     *
     * @throws IllegalArgumentException if it is of another form; the message is the part that was not understood
     */
    public static Houses parse(String written) {
        List<Range> ranges = new ArrayList<>();
        for (String part : written.split("[;,]", -1)) {
            if (!part.isBlank()) {
                ranges.add(range(part.strip()));
            }
        }
        return new Houses(List.copyOf(ranges));
    }

    private static Range range(String part) {
        Matcher matcher = ITEM.matcher(part.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(part);
        }
        House from = House.parse(matcher.group(1)).orElseThrow(() -> new IllegalArgumentException(part));
        House to = matcher.group(2) == null
                ? from
                : House.parse(matcher.group(2)).orElseThrow(() -> new IllegalArgumentException(part));
        Range range = new Range(from, to, side(matcher.group(3)));
        if (to.number() < from.number()) {
            throw new IllegalArgumentException(part);
        }
        return range;
    }

    private static Side side(@Nullable String word) {
        if (word == null) {
            return Side.BOTH;
        }
        return word.equals("odd") || word.startsWith("н") ? Side.ODD : Side.EVEN;
    }

    /**
     * Whether a house is one of these.
     *
     * @param house as it ends a {@link Place}'s address («10А», «12 корп. 2»); anything else is none of them, unless all are
     */
    public boolean has(String house) {
        Matcher number = HOUSE_OF_ADDRESS.matcher(house);
        return ranges.isEmpty()
                || number.matches() && has(new House(Integer.parseInt(number.group(1)), number.group(2)));
    }

    /** A house that is one of these and one of those, if there is any. */
    public Optional<String> sharedWith(Houses others) {
        List<Range> all = List.of(new Range(new House(1, ""), new House(LAST_NUMBER, ""), Side.BOTH));
        for (Range range : ranges.isEmpty() ? all : ranges) {
            for (Range other : others.ranges.isEmpty() ? all : others.ranges) {
                Optional<String> shared = range.sharedWith(other).map(House::toString);
                if (shared.isPresent()) {
                    return shared;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The nearest ones to a house that none of them has, on its side of the street where there are any, in the order of their
     * numbers: «1–60, 81–99, 105А».
     */
    static String nearest(Collection<Houses> all, House house) {
        List<Range> ranges = joined(all.stream()
                .flatMap(houses -> houses.ranges.stream())
                .sorted(Comparator.comparing(range -> range.from().number()))
                .toList());
        List<Range> sameSide = ranges.stream()
                .filter(range -> range.side().has(house.number()))
                .toList();
        return (sameSide.isEmpty() ? ranges : sameSide)
                .stream()
                        .sorted(Comparator.comparing(range -> range.away(house)))
                        .limit(MOST_SHOWN)
                        .sorted(Comparator.comparing(range -> range.from().number()))
                        .map(Range::toString)
                        .collect(Collectors.joining(", "));
    }

    /** «1-60» and «61-120» are «1-120». */
    private static List<Range> joined(List<Range> sorted) {
        List<Range> joined = new ArrayList<>();
        for (Range range : sorted) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.goesOnWith(range)) {
                joined.set(joined.size() - 1, new Range(last.from(), range.to(), range.side()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    boolean has(House house) {
        for (Range range : ranges) {
            if (range.has(house)) {
                return true;
            }
        }
        return ranges.isEmpty();
    }
}
