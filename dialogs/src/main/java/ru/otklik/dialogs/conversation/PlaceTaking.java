package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.otklik.dialogs.territory.Correction;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;

/** Takes into the draft where the problem is, as far as a message tells. */
final class PlaceTaking {
    /** What a street and a house don't say. */
    private static final Pattern DETAIL = Pattern.compile(
            "\\d|подъезд|этаж|двор|напротив|возле|около|рядом|между|позади|(?<!\\p{L})(?:за|у)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** «За гаражами», «около школы» */
    private static final Pattern NEAR_SOMETHING = Pattern.compile(
            "^(?:(?:там|тут|это|где-то|прямо)\\s+)*(?:за|у|около|возле|рядом|напротив|между|перед|под|над|позади|сзади|вдоль|недалеко|неподалёку|неподалеку"
                    + "|поблизости|во?|на|при|через|по|после|до|behind|near|next|opposite|between)\\s+(?:(?:с|со|от|to)\\s+)?\\p{L}{3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HOUSE_FIRST = Pattern.compile("\\s*(\\d{1,3}\\p{L}?)\\s+(\\p{L}[\\p{L}. -]{3,30})");

    private static final Pattern ONLY_A_NAME = Pattern.compile("\\s*\\p{L}{3,}(?:[ -]\\p{L}{2,}){0,2}\\s*");

    private PlaceTaking() {}

    static void takePoint(Visit visit, Input.Said said) {
        Point point = said.location();
        if (point != null) {
            takeFound(visit, visit.knowledge.gazetteer().at(point), "");
        } else if (said.photoPlace() != null
                && visit.draft.where().isOpen()
                && visit.knowledge.gazetteer().at(said.photoPlace()) instanceof Found.One one) {
            maybeAt(visit, List.of(one.place()));
        }
    }

    static void takeAddress(Visit visit, String text) {
        if (visit.before.step() == Step.PLACE && Unsure.is(Typed.plain(text))) {
            visit.draft = visit.draft.with(visit.draft.where().notFound(visit.say(TextKey.UNSURE_ADDRESS)));
            return;
        }
        Found found = answered(visit, text);
        if (isWhatWasAsked(visit, found)) {
            Choosing.placeConfirmed(visit);
            return;
        }
        Place street = visit.draft.where().mentioned();
        Optional<Correction> house = visit.before.step() != Step.CHOOSE_PLACE && street != null
                ? Correction.of("нет, " + text).filter(Correction::houseOnly)
                : Optional.empty();
        if (found instanceof Found.Nothing && house.isPresent() && street != null) {
            String address = house.get().appliedTo(street);
            takeFound(visit, visit.knowledge.gazetteer().find(address), address);
            return;
        }
        boolean tellsMore = text.length() > Taking.LONG_FOR_AN_ADDRESS || visit.before.step() != Step.PLACE;
        if (found instanceof Found.Nothing
                && tellsMore
                && !visit.draft.where().candidates().isEmpty()) {
            Taking.takeWords(visit, text);
            Taking.remarkOnAddition(visit);
        } else if (found instanceof Found.Nothing && visit.before.step() == Step.PLACE) {
            takeUnknown(visit, text);
        } else {
            takeFound(visit, found, text);
            if (tellsMoreThanItsAddress(visit, text)) {
                addToWords(visit, text);
            }
        }
    }

    /** «Это здесь — ул. Ленина, 7?» — «Ленина 7»: that is a yes. */
    private static boolean isWhatWasAsked(Visit visit, Found found) {
        List<Place> asked = visit.draft.where().candidates();
        return visit.before.step() == Step.CONFIRM_PLACE
                && found instanceof Found.One one
                && asked.size() == 1
                && one.place().equals(asked.getFirst());
    }

    /** What stands alone where a place is asked for is one: «Дружбы» is no wish then, and «3 Титова» no count. */
    private static Found answered(Visit visit, String text) {
        Found found = visit.knowledge.gazetteer().find(text);
        if (!(found instanceof Found.Nothing) || visit.before.step() != Step.PLACE) {
            return found;
        }
        Matcher turned = HOUSE_FIRST.matcher(text);
        if (turned.matches()) {
            return visit.knowledge.gazetteer().find(turned.group(2) + " " + turned.group(1));
        }
        boolean isName = ONLY_A_NAME.matcher(text).matches()
                && !NEAR_SOMETHING.matcher(text).find();
        return isName ? visit.knowledge.gazetteer().find("улица " + text) : found;
    }

    /** An address and nothing else instead of the one that was decided. */
    static void takeAddressInstead(Visit visit, String text) {
        Place decided = Objects.requireNonNull(visit.draft.where().place(), "a place to be corrected");
        String wanted = BareAddress.wanted(visit.knowledge, decided, text).orElse(text);
        Found found = visit.knowledge.gazetteer().find(wanted);
        boolean isSame = found instanceof Found.One one && one.place().address().equals(decided.address());
        if (!isSame) {
            takeFound(visit, found, wanted);
        }
        if (tellsMoreThanItsAddress(visit, wanted)) {
            addToWords(visit, text);
        }
    }

    /** What is near, where an address was not found before, is a place as good as people can tell; anything else is asked for again. */
    private static void takeUnknown(Visit visit, String text) {
        String before = Objects.requireNonNullElse(visit.draft.where().written(), "");
        boolean asked = !before.isEmpty();
        if (!asked || !NEAR_SOMETHING.matcher(text).find()) {
            visit.draft = visit.draft.with(visit.draft.where().notFound(text));
            if (asked) {
                visit.miss("");
            } else {
                visit.missed = true;
            }
            return;
        }
        boolean isAddress = !before.equals(visit.say(TextKey.UNSURE_ADDRESS)) && !before.equals(text);
        visit.draft = visit.draft.with(Where.at(new Place(isAddress ? before + ", " + text : text, null, null)));
    }

    private static void addToWords(Visit visit, String text) {
        visit.draft = visit.draft.with(Prompts.shortened(visit.draft.words() + "\n" + text, Taking.MOST_WORDS));
    }

    /** «Ленина 5, 7 и Мира 12», «Ленина 5, второй подъезд»: one place is chosen, and the agency reads of the rest. */
    private static boolean tellsMoreThanItsAddress(Visit visit, String text) {
        Found found = visit.knowledge.gazetteer().find(text);
        boolean several = found instanceof Found.Several all
                && all.places().stream()
                                .map(place -> place.address().replaceFirst("^.*, ", ""))
                                .distinct()
                                .count()
                        > 1;
        String rest = visit.knowledge.gazetteer().withoutPlaces(text);
        return several
                || (!(found instanceof Found.Nothing)
                        && !rest.equals(text)
                        && DETAIL.matcher(rest).find());
    }

    /** @param written what to show if nothing is found */
    static void takeFound(Visit visit, Found found, String written) {
        switch (found) {
            case Found.One one -> maybeAt(visit, List.of(one.place()));
            case Found.Several several -> maybeAt(visit, several.places());
            case Found.Nothing _ ->
                visit.draft = visit.draft.with(visit.draft.where().notFound(written));
            case Found.NoSuchHouse no -> maybeAt(visit, no.places());
            case Found.Outside outside -> tellOutside(visit, outside);
        }
    }

    private static void tellOutside(Visit visit, Found.Outside outside) {
        String advice = outside.advice();
        visit.remark(TextKey.PLACE_OUTSIDE, "advice", advice == null ? visit.knowledge.outsideAdvice() : advice);
    }

    /** What words of the matter tell of the place. */
    static void takeMentioned(Visit visit, String text) {
        switch (visit.knowledge.gazetteer().find(text)) {
            case Found.One one -> maybeAt(visit, List.of(one.place()));
            case Found.Several several -> maybeAt(visit, several.places());
            case Found.NoSuchHouse no -> maybeAt(visit, no.places());
            case Found.Outside outside -> {
                tellOutside(visit, outside);
                visit.remark(TextKey.PLACE_STILL_HERE);
            }
            case Found.Nothing _ -> {}
        }
    }

    static void maybeAt(Visit visit, List<Place> places) {
        visit.draft = visit.draft.with(visit.draft.where().maybeNow(places));
    }
}
