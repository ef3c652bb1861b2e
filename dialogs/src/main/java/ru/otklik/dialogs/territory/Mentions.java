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
    private static final int SHORT_TEXT = 5;
    private static final Pattern GAP_AFTER_KIND = Pattern.compile("[\\s.\"«„-]*");
    private static final Pattern GAP_BEFORE_KIND = Pattern.compile("[\\s,\"»“-]*");

    private final StreetIndex index;
    private final List<Token> tokens;
    private final HouseReader houses;
    private final Evidence evidence;

    private Mentions(StreetIndex index, List<Token> tokens, IntPredicate settlementAt) {
        this.index = index;
        this.tokens = tokens;
        this.houses = new HouseReader(tokens);
        this.evidence = new Evidence(tokens, settlementAt);
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
        return found.size() == 1 ? List.of(mentions.withHouse(found.getFirst())) : found;
    }

    /** Where only one street is named, a house named anywhere is in it: «на Ленина яма, напротив дома 12». */
    private Mention withHouse(Mention mention) {
        HouseReader.Read house = mention.house() == null ? houses.anywhere(mention.end()) : null;
        return house == null
                ? mention
                : new Mention(
                        mention.streets(),
                        mention.kinds(),
                        house.house(),
                        mention.start(),
                        mention.end(),
                        Evidence.SURE,
                        mention.former());
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
        if (hits.names().isEmpty() && mayBeMisspelt(place)) {
            hits = index.roughly(tokens.get(place).text());
        }
        int slips = hits.slips();
        List<NameMatch> matches = hits.names().stream()
                .map(name -> NameMatch.around(place, name, tokens, slips))
                .filter(Objects::nonNull)
                .sorted(NameMatch.BEST_FIRST)
                .toList();
        if (matches.isEmpty()) {
            return null;
        }
        NameMatch best = matches.getFirst();
        Named named = named(best);
        List<NamedStreet> streets = streets(matches, best, named);
        HouseReader.Read house = houses.after(named.end());
        if (house == null) {
            house = houses.before(named.start());
        }
        boolean other = isOtherKind(streets, named.kinds());
        if (streets.isEmpty()
                || other
                        && (house == null
                                || Evidence.isAdjective(best.name().anchor().text()))) {
            return null;
        }
        int weight = other ? Evidence.LIKELY : weight(best, named, house, previous);
        if (weight == Evidence.NONE) {
            return null;
        }
        HouseReader.Read beside = house == null ? houses.beside(named.end()) : null;
        if (beside != null) {
            house = beside;
            weight = Evidence.SURE;
        }
        String former = former(matches, best, streets);
        return house == null
                ? new Mention(streets, named.kinds(), null, named.start(), named.end(), weight, former)
                : new Mention(
                        streets,
                        named.kinds(),
                        house.house(),
                        Math.min(named.start(), house.start()),
                        Math.max(named.end(), house.end()),
                        weight,
                        former);
    }

    /** «площадь Ленина» where there is only a street of that name; every kind may be called a street. */
    private static boolean isOtherKind(List<NamedStreet> streets, Set<StreetKind> kinds) {
        return !kinds.isEmpty()
                && !kinds.contains(StreetKind.STREET)
                && streets.stream().noneMatch(street -> street.kinds().isEmpty() || street.isOneOf(kinds));
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
                && !index.exactly(token.text()).names().isEmpty();
    }

    private int weight(NameMatch match, Named named, HouseReader.@Nullable Read house, @Nullable Mention previous) {
        if (named.kinds().isEmpty()) {
            return evidence.weight(match, house, previous);
        }
        return house == null ? Evidence.LIKELY : Evidence.SURE;
    }

    /** Where only one street is meant and only its former name fits. */
    private static @Nullable String former(List<NameMatch> matches, NameMatch best, List<NamedStreet> streets) {
        List<StreetName> names =
                matches.stream().filter(best::isAsGoodAs).map(NameMatch::name).toList();
        return streets.size() == 1 && names.stream().allMatch(StreetName::isFormer)
                ? names.getFirst().written()
                : null;
    }

    /** All that fit as well as the best; a name of today is meant rather than a former one. */
    private List<NamedStreet> streets(List<NameMatch> matches, NameMatch best, Named named) {
        List<StreetName> all =
                matches.stream().filter(best::isAsGoodAs).map(NameMatch::name).toList();
        List<StreetName> today = Placing.narrowed(all, name -> !name.isFormer());
        List<StreetName> names =
                named.kinds().isEmpty() && today.size() > 1 ? evidence.inTheRightCase(today, best) : today;
        if (names.size() == 1 && !names.getFirst().isNumber()) {
            return names.getFirst().streets();
        }
        return names.stream()
                .flatMap(name ->
                        name.streets().stream().filter(street -> !name.isNumber() || street.isOneOf(named.kinds())))
                .distinct()
                .toList();
    }
}
