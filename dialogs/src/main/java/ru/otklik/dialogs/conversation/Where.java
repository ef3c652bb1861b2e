package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Place;

/**
 * Where a problem is, as far as it is known.
 *
 * @param candidates places that may be meant
 * @param written an address that was not found, as the resident wrote it
 * @param refused whether the resident said that a place found in the words is not the one
 * @param place what was decided
 * @param earlier what was taken back: another house is looked for in its street; null if nothing was
 * @param kept what was decided before it was to be corrected: going back decides for it again; null if nothing was
 */
public record Where(
        List<Place> candidates,
        @Nullable String written,
        boolean refused,
        @Nullable Place place,
        @Nullable Place earlier,
        @Nullable Place kept) {
    static final Where NOWHERE = new Where(List.of(), null, false, null, null, null);

    public Where {
        candidates = List.copyOf(candidates);
    }

    static Where maybe(List<Place> places) {
        return new Where(places, null, false, null, null, null);
    }

    /** These instead of what is to be corrected. */
    Where maybeNow(List<Place> places) {
        return new Where(places, null, false, null, null, kept);
    }

    /** What was decided is to be corrected. */
    Where toFix() {
        return new Where(List.of(), null, true, null, mentioned(), place == null ? kept : place);
    }

    Where notFound(String words) {
        return new Where(List.of(), words, true, null, mentioned(), kept);
    }

    Where notThere() {
        return new Where(List.of(), null, true, null, mentioned(), kept);
    }

    /** The place whose street is talked about, whether it is right or was taken back. */
    @Nullable
    Place mentioned() {
        Place likely = likely();
        return likely == null ? earlier : likely;
    }

    static Where at(Place decided) {
        return new Where(List.of(), null, false, decided, null, null);
    }

    /** Where another problem of the same message probably is. */
    static Where again(Where earlier) {
        Place decided = earlier.place();
        return maybe(decided == null ? earlier.candidates() : List.of(decided));
    }

    /** Whether nothing was said of it yet, so that a place mentioned in the words may be proposed. */
    boolean isOpen() {
        return place == null && candidates.isEmpty() && !refused;
    }

    /** What it most likely is: the decided place, else the only candidate. */
    @Nullable
    Place likely() {
        return place != null ? place : candidates.size() == 1 ? candidates.getFirst() : null;
    }
}
