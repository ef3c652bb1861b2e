package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.otklik.dialogs.words.LatinTyping;
import ru.otklik.dialogs.words.Plain;

/** Finds addresses of the directory in a text and decides which one is meant, or which ones may be. */
final class AddressSearch {
    private final Directory directory;
    private final StreetIndex index;
    private final Settlements settlements;
    private final Landmarks landmarks;
    private final Elsewhere elsewhere;

    AddressSearch(Directory directory, Collection<Landmark> landmarks, Collection<Neighbour> neighbours) {
        this.directory = directory;
        this.index = new StreetIndex(directory.streets());
        this.settlements = new Settlements(directory.settlements());
        this.landmarks = new Landmarks(landmarks);
        this.elsewhere = new Elsewhere(neighbours);
    }

    Found find(String words) {
        return find(words, this::read);
    }

    Found findAddress(String words) {
        return find(words, this::readAddress);
    }

    private Found find(String words, Function<String, Found> reader) {
        Found found = reader.apply(words);
        if (found instanceof Found.Nothing) {
            String reading = LatinTyping.mixed(words, this::isStreet);
            found = reading.equals(words) ? found : reader.apply(reading);
        }
        for (String reading : LatinTyping.readings(words)) {
            if (found instanceof Found.Nothing) {
                found = reader.apply(reading);
            }
        }
        return found;
    }

    /** Streets that were found, in the original's letters; a text typed otherwise stays as it is. */
    String withoutPlaces(String words) {
        Text text = text(words);
        StringBuilder rest = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < text.mentions().size(); i++) {
            Mention mention = text.mentions().get(i);
            Mention next = i + 1 < text.mentions().size() ? text.mentions().get(i + 1) : null;
            int start = Crossroads.start(text.tokens(), mention, next);
            int from = text.tokens().get(start).from();
            rest.append(words, kept, Math.max(kept, from)).append(' ');
            kept = text.tokens().get(mention.end() - 1).to();
        }
        return rest.append(words, kept, words.length()).toString();
    }

    private boolean isStreet(String word) {
        return !index.exactly(Plain.text(word)).names().isEmpty();
    }

    private record Text(List<Token> tokens, List<Settlements.Hit> places, List<Mention> mentions) {
        /** Those that are most surely meant. */
        List<Mention> surest() {
            int weight = mentions.stream().mapToInt(Mention::weight).max().orElse(0);
            return mentions.stream()
                    .filter(mention -> mention.weight() == weight)
                    .toList();
        }
    }

    private Text text(String words) {
        List<Token> tokens = Token.of(words);
        List<Settlements.Hit> places = settlements.in(tokens);
        return new Text(
                tokens,
                places,
                Mentions.in(
                        tokens,
                        index,
                        place -> places.stream().anyMatch(hit -> hit.start() <= place && place < hit.end())));
    }

    private Found readAddress(String words) {
        return address(text(words));
    }

    private Found address(Text text) {
        List<Mention> surest = text.surest();
        if (surest.isEmpty()) {
            return settlementAlone(text.places());
        }
        Found found = new Placing(directory, text.places()).of(surest);
        String former = surest.getFirst().former();
        return found instanceof Found.One(Place place)
                        && former != null
                        && surest.stream().allMatch(mention -> former.equals(mention.former()))
                ? new Found.One(place.named(former))
                : found;
    }

    private Found read(String words) {
        Text text = text(words);
        Optional<Neighbour> neighbour = elsewhere.in(text.tokens(), text.mentions());
        if (neighbour.isPresent()) {
            return new Found.Outside(neighbour.get().advice());
        }
        List<Place> crossroads = Crossroads.in(text.tokens(), text.mentions(), new Placing(directory, text.places()));
        if (!crossroads.isEmpty()) {
            return Placing.found(crossroads);
        }
        if (text.surest().stream().allMatch(mention -> mention.house() == null)) {
            List<Place> named = landmarks(text.tokens(), text.places());
            if (!named.isEmpty()) {
                return Placing.found(named);
            }
        }
        return address(text);
    }

    private List<Place> landmarks(List<Token> tokens, List<Settlements.Hit> places) {
        List<Landmark> named =
                landmarks.in(tokens).stream().map(Landmarks.Hit::landmark).toList();
        return Placing.narrowed(
                        named,
                        landmark ->
                                places.stream().anyMatch(hit -> hit.settlement().equals(landmark.settlement())))
                .stream()
                .map(landmark -> new Place(
                        directory.inSettlement(landmark.settlement(), landmark.name()),
                        landmark.point(),
                        landmark.territory()))
                .distinct()
                .toList();
    }

    /** A village is a place of its own; the main settlement is too large for one. */
    private Found settlementAlone(List<Settlements.Hit> hits) {
        return Placing.found(hits.stream()
                .filter(Settlements.Hit::sure)
                .map(Settlements.Hit::settlement)
                .filter(settlement -> !directory.isMain(settlement))
                .distinct()
                .map(settlement -> new Place(settlement, null, directory.territoryOf(settlement)))
                .toList());
    }
}
