package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.words.Slips;

/** Looks for streets in a text and tells them from words that only look like one. */
final class Mentions {
    private static final int SURE = 3;
    private static final int LIKELY = 2;
    private static final int POSSIBLE = 1;
    private static final int NONE = 0;

    private static final int LETTERS_TO_GUESS = 5;
    private static final int SHORT_TEXT = 5;
    private static final Pattern GAP_AFTER_KIND = Pattern.compile("[\\s.\"«„-]*");
    private static final Pattern GAP_BEFORE_KIND = Pattern.compile("[\\s,\"»“-]*");

    private final StreetIndex index;
    private final List<Token> tokens;
    private final IntPredicate settlementAt;
    private final HouseReader houses;

    private Mentions(StreetIndex index, List<Token> tokens, IntPredicate settlementAt) {
        this.index = index;
        this.tokens = tokens;
        this.settlementAt = settlementAt;
        this.houses = new HouseReader(tokens);
    }

    /** What the text calls the street, and where the street begins and ends together with it. */
    private record Named(Set<StreetKind> kinds, int start, int end) {}

    /**
     * All of them, in the order of the text; none overlaps another.
     *
     * @param settlementAt whether a token is part of a settlement's name
     */
    static List<Mention> in(List<Token> tokens, StreetIndex index, IntPredicate settlementAt) {
        Mentions mentions = new Mentions(index, tokens, settlementAt);
        List<Mention> found = new ArrayList<>();
        for (int place = 0; place < tokens.size(); place++) {
            Mention mention = mentions.at(place, found.isEmpty() ? null : found.getLast());
            if (mention != null) {
                keep(found, mention);
            }
        }
        return found;
    }

    /** Of two in the same place the surer one stays, then the first. */
    private static void keep(List<Mention> found, Mention mention) {
        if (!found.isEmpty() && found.getLast().end() > mention.start()) {
            if (found.getLast().weight() >= mention.weight()) {
                return;
            }
            found.removeLast();
        }
        found.add(mention);
    }

    private @Nullable Mention at(int place, @Nullable Mention previous) {
        StreetIndex.Hits hits = index.exactly(tokens.get(place).text());
        if (hits.streets().isEmpty() && mayBeMisspelt(place)) {
            hits = index.roughly(tokens.get(place).text());
        }
        int slips = hits.slips();
        List<NameMatch> matches = hits.streets().stream()
                .map(street -> NameMatch.around(place, street, tokens, slips))
                .filter(Objects::nonNull)
                .sorted(NameMatch.BEST_FIRST)
                .toList();
        if (matches.isEmpty()) {
            return null;
        }
        NameMatch best = matches.getFirst();
        Named named = named(best);
        List<NamedStreet> streets = matches.stream()
                .filter(best::isAsGoodAs)
                .map(NameMatch::street)
                .filter(street -> !street.isNumber() || isOfKind(street, named.kinds()))
                .toList();
        HouseReader.Read house = houses.after(named.end());
        if (house == null) {
            house = houses.before(named.start());
        }
        boolean other = isOtherKind(streets, named.kinds());
        if (streets.isEmpty()
                || other && (house == null || isAdjective(best.street().anchor().text()))) {
            return null;
        }
        int weight = other ? LIKELY : weight(best, named, house, previous);
        if (weight == NONE) {
            return null;
        }
        return house == null
                ? new Mention(streets, named.kinds(), null, named.start(), named.end(), weight)
                : new Mention(
                        streets,
                        named.kinds(),
                        house.house(),
                        Math.min(named.start(), house.start()),
                        Math.max(named.end(), house.end()),
                        weight);
    }

    /** «площадь Ленина» where there is only a street of that name; every kind may be called a street. */
    private static boolean isOtherKind(List<NamedStreet> streets, Set<StreetKind> kinds) {
        return !kinds.isEmpty()
                && !kinds.contains(StreetKind.STREET)
                && streets.stream().noneMatch(street -> street.kinds().isEmpty() || isOfKind(street, kinds));
    }

    private static boolean isOfKind(NamedStreet street, Set<StreetKind> kinds) {
        return street.kinds().stream().anyMatch(kinds::contains);
    }

    /** Looking for misspelt names costs time and finds too much, so something near must hint at a street. */
    private boolean mayBeMisspelt(int place) {
        String word = tokens.get(place).text();
        if (Slips.allowedIn(word) == 0
                || Wording.isEveryday(word)
                || !StreetKind.of(word).isEmpty()) {
            return false;
        }
        Token before = Token.at(tokens, place - 1);
        return isKind(place - 1)
                || isKind(place - 2)
                || isKind(place + 1)
                || tokens.size() <= SHORT_TEXT
                || houses.after(place + 1) != null
                || houses.before(place) != null
                || before != null && Wording.announcesStreet(before.text(), word);
    }

    private boolean isKind(int place) {
        Token token = Token.at(tokens, place);
        return token != null && !StreetKind.of(token.text()).isEmpty();
    }

    private Named named(NameMatch match) {
        Token before = Token.at(tokens, match.start() - 1);
        if (before != null
                && isKind(match.start() - 1)
                && GAP_AFTER_KIND.matcher(tokens.get(match.start()).gap()).matches()) {
            return new Named(StreetKind.of(before.text()), match.start() - 1, match.end());
        }
        Token after = Token.at(tokens, match.end());
        if (after != null
                && isKind(match.end())
                && GAP_BEFORE_KIND.matcher(after.gap()).matches()
                && !isStreet(match.end() + 1)) {
            return new Named(StreetKind.of(after.text()), match.start(), match.end() + 1);
        }
        return new Named(Set.of(), match.start(), match.end());
    }

    private boolean isStreet(int place) {
        Token token = Token.at(tokens, place);
        return token != null
                && !token.isNumber()
                && !index.exactly(token.text()).streets().isEmpty();
    }

    private int weight(NameMatch match, Named named, HouseReader.@Nullable Read house, @Nullable Mention previous) {
        boolean exact = match.slips() == 0;
        if (!named.kinds().isEmpty()) {
            return house == null ? LIKELY : SURE;
        }
        Token before = Token.at(tokens, match.start() - 1);
        if (before != null && Wording.isOtherObject(before.text())) {
            return NONE;
        }
        String word = match.street().anchor().text();
        if (house != null) {
            if (exact) {
                return SURE;
            }
            return word.length() >= LETTERS_TO_GUESS ? LIKELY : NONE;
        }
        boolean guessable = exact || match.slips() == 1 && word.length() >= LETTERS_TO_GUESS && !isAdjective(word);
        if (!match.isWhole() || !guessable) {
            return NONE;
        }
        return isAnnounced(match, word) || isJoined(match, previous) || isAlone(match, word) ? POSSIBLE : NONE;
    }

    /** «на Ленина», «угол Мира»; not «на центральной аллее». */
    private boolean isAnnounced(NameMatch match, String word) {
        Token before = Token.at(tokens, match.start() - 1);
        Token next = Token.at(tokens, match.end());
        return before != null
                && tokens.get(match.start()).isClose()
                && Wording.announcesStreet(before.text(), word)
                && (!isAdjective(word) || next == null || Wording.mayFollowStreet(next));
    }

    /** «Ленина и Мира» */
    private boolean isJoined(NameMatch match, @Nullable Mention previous) {
        Token before = Token.at(tokens, match.start() - 1);
        return previous != null
                && before != null
                && (previous.end() == match.start()
                                && tokens.get(match.start()).gap().matches("\\s*[-–—/]\\s*")
                        || previous.end() == match.start() - 1
                                && (before.text().equals("и") || before.text().equals("с")));
    }

    /** The text is nothing but the name, perhaps with a settlement. */
    private boolean isAlone(NameMatch match, String word) {
        for (int place = 0; place < tokens.size(); place++) {
            boolean inName = place >= match.start() && place < match.end();
            if (!inName
                    && !settlementAt.test(place)
                    && !Wording.isFiller(tokens.get(place).text())) {
                return false;
            }
        }
        return !Wording.isOrdinary(word);
    }

    private static boolean isAdjective(String word) {
        return WordForms.ofAdjective(word).size() > 1;
    }
}
