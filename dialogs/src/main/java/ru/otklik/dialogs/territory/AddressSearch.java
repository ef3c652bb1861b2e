package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.otklik.dialogs.words.LatinTyping;

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
        Found found = read(words);
        for (String reading : LatinTyping.readings(words)) {
            if (found instanceof Found.Nothing) {
                found = read(reading);
            }
        }
        return found;
    }

    private Found read(String words) {
        List<Token> tokens = Token.of(words);
        List<Settlements.Hit> places = settlements.in(tokens);
        List<Mention> mentions = Mentions.in(
                tokens, index, place -> places.stream().anyMatch(hit -> hit.start() <= place && place < hit.end()));
        Optional<Neighbour> neighbour = elsewhere.in(tokens, mentions);
        if (neighbour.isPresent()) {
            return new Found.Outside(neighbour.get().advice());
        }
        Placing placing = new Placing(directory, places);
        List<Place> crossroads = Crossroads.in(tokens, mentions, placing);
        if (!crossroads.isEmpty()) {
            return Placing.found(crossroads);
        }
        int weight = mentions.stream().mapToInt(Mention::weight).max().orElse(0);
        List<Mention> surest =
                mentions.stream().filter(mention -> mention.weight() == weight).toList();
        if (surest.stream().allMatch(mention -> mention.house() == null)) {
            Found landmark = Placing.found(landmarks(tokens, places));
            if (!(landmark instanceof Found.Nothing)) {
                return landmark;
            }
        }
        return surest.isEmpty() ? settlementAlone(places) : placing.of(surest);
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
