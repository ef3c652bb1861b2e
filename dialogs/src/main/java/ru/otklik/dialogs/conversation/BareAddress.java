package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.territory.Correction;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;

/** An address and nothing else, written where no address is asked for: it corrects the place that was decided. */
final class BareAddress {
    private static final int LONGEST = 60;

    private static final Set<Step> CORRECTED_AT =
            EnumSet.of(Step.REVIEW, Step.PHOTOS, Step.FIX, Step.FIX_PHOTOS, Step.QUESTION, Step.NEARBY, Step.ELSEWHERE);

    /** «45» alone may be anything: somebody's age, a number in a list. */
    private static final Pattern HOUSE_NAMED = Pattern.compile("(?iu)(?<!\\p{L})(?:дом\\p{L}{0,2}|д\\.)\\s*№?\\s*\\d");

    private static final Pattern STREET_OR_HOUSE =
            Pattern.compile("(?iu)\\d|(?<!\\p{L})(?:ул|улиц|просп|пр-т|переул|пер\\.|площад|шоссе|бульвар)");

    /** What stands in an address besides its street and house. */
    private static final Pattern BESIDE =
            Pattern.compile("(?iu)(?:(?:адрес|дом|д|кв|квартира|подъезд|под|этаж|корпус|корп|к|стр|офис"
                    + "|к|это|на|по|в|во|у|там|тут|ой|вот|мой|наш|верный|правильный|улица|ул|город|г|проспект|пр|переулок|пер)"
                    + "(?!\\p{L})|\\d+\\p{L}?|[\\s.,:;№!/—–-])*");

    private BareAddress() {}

    /** Whether it corrects the place where the dialog stands; what an open question takes for its answer is one. */
    static boolean corrects(Knowledge knowledge, Progress progress, Input.Said said) {
        Place place = progress.draft().where().place();
        return place != null
                && CORRECTED_AT.contains(progress.step())
                && wanted(knowledge, place, said.text()).isPresent()
                && !isAnswer(knowledge, progress, said);
    }

    /** A street with its house is no number. */
    private static boolean isAnswer(Knowledge knowledge, Progress progress, Input.Said said) {
        return progress.step() == Step.QUESTION
                && Visit.openQuestion(knowledge, progress.draft())
                        .filter(question -> !(question.kind() instanceof Kind.Amount))
                        .filter(question -> question.read(said.text(), said.today()) instanceof Answer.Given)
                        .isPresent();
    }

    /** The whole address that is to be looked for; empty if the words say anything else. */
    static Optional<String> wanted(Knowledge knowledge, Place place, String text) {
        String written = text.strip();
        if (written.length() > LONGEST || written.contains("?")) {
            return Optional.empty();
        }
        if (HOUSE_NAMED.matcher(written).find()) {
            Optional<String> house = Correction.of("нет, " + written)
                    .filter(Correction::houseOnly)
                    .map(correction -> correction.appliedTo(place));
            if (house.isPresent()) {
                return house;
            }
        }
        boolean isPlace = STREET_OR_HOUSE.matcher(written).find()
                && isFound(knowledge.gazetteer().findAddress(written))
                && BESIDE.matcher(knowledge.gazetteer().withoutPlaces(written)).matches();
        return isPlace ? Optional.of(written) : Optional.empty();
    }

    private static boolean isFound(Found found) {
        return found instanceof Found.One || found instanceof Found.Several || found instanceof Found.NoSuchHouse;
    }
}
