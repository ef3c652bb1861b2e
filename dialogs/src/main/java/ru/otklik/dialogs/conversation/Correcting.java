package ru.otklik.dialogs.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.territory.Correction;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;

/** Takes back what was said or chosen. */
public final class Correcting {
    private Correcting() {}

    public static void topicToFix(Visit visit) {
        About before = visit.draft.about();
        About.Kept kept = before.decided()
                ? new About.Kept(before.topic(), visit.draft.answers(), visit.draft.known())
                : before.kept();
        Taking.guess(visit);
        visit.draft = visit.draft.with(visit.draft.about().open().keeping(kept));
    }

    public static void placeToFix(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.where().toFix());
    }

    /** Other words are wanted from now on. */
    static void forgetWords(Visit visit) {
        visit.draft = visit.draft.with("");
        if (!visit.draft.several().decided()) {
            visit.draft = visit.draft.with(Several.NONE);
        }
    }

    /** All of them are asked again. */
    public static void answersToFix(Visit visit) {
        visit.draft = visit.draft.answered(Map.of());
    }

    public static void photosToAdd(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.attached().asked(false));
    }

    /** They are asked for again. */
    public static void photosRemoved(Visit visit) {
        visit.remark(TextKey.PHOTOS_CLEARED);
        visit.draft = visit.draft.with(Attached.NOTHING);
    }

    /** One step back: what was decided last is open again. */
    public static void back(Visit visit) {
        switch (visit.before.step()) {
            case SEVERAL, CONFIRM_TOPIC, CHOOSE_TOPIC, CHOOSE_GROUP, EVENT -> reopenWordsOrTopic(visit);
            case CHOOSE_TOPIC_OF_GROUP -> Choosing.groupLeft(visit);
            case PLACE, CONFIRM_PLACE, CHOOSE_PLACE -> {
                Place kept = visit.draft.where().kept();
                if (kept != null) {
                    visit.draft = visit.draft.with(Where.at(kept));
                } else if (InTurn.canBeReopened(visit.draft)) {
                    InTurn.reopen(visit);
                } else {
                    visit.draft = visit.draft.with(visit.draft.about().open());
                }
            }
            case ELSEWHERE, NEARBY -> reopenPlace(visit);
            case QUESTION, PHOTOS -> reopenAnswerOrPlace(visit);
            case REVIEW -> visit.draft = visit.draft.with(visit.draft.attached().asked(false));
            case FIX, FIX_WORDS, FIX_PHOTOS -> {}
            default -> visit.remark(TextKey.BACK_NOWHERE);
        }
    }

    /** «Не Ленина 5, а 15»: looked for as a place first, then as another matter. */
    public static void correct(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        if (BareAddress.corrects(visit.knowledge, visit.before, said)) {
            PlaceTaking.takeAddressInstead(visit, said.text().strip());
            return;
        }
        Correction correction = Correction.of(said.text()).orElseThrow();
        String instead = correction.instead();
        Place earlier = visit.draft.where().likely();
        boolean atPlace = visit.before.step() == Step.CONFIRM_PLACE || visit.before.step() == Step.CHOOSE_PLACE;
        if (instead == null) {
            takeBack(visit, correction, earlier, atPlace);
            return;
        }
        if (correction.houseOnly() && earlier == null) {
            Taking.takeWords(visit, said.text().strip());
            return;
        }
        String wanted = earlier == null ? instead : correction.appliedTo(earlier);
        Found found = correction.subject() == Correction.Subject.TOPIC
                ? new Found.Nothing()
                : visit.knowledge.gazetteer().find(wanted);
        if (found instanceof Found.One || found instanceof Found.Several || found instanceof Found.NoSuchHouse) {
            PlaceTaking.takeFound(visit, found, wanted);
        } else if (!correction.houseOnly() && isAMatter(visit, instead)) {
            visit.draft = visit.draft.with(instead).with(About.NOTHING);
            Taking.guess(visit);
            visit.draft = visit.draft.with(
                    said.text().strip() + "\n" + visit.before.draft().words());
        } else if (correction.houseOnly() || atPlace) {
            PlaceTaking.takeFound(visit, found, wanted);
        } else {
            Taking.takeWords(visit, said.text().strip());
        }
    }

    private static void takeBack(Visit visit, Correction correction, @Nullable Place earlier, boolean atPlace) {
        boolean place = atPlace
                || (earlier != null
                        && correction.refused() != null
                        && visit.knowledge.gazetteer().find(correction.appliedTo(earlier)) instanceof Found.One);
        if (place) {
            placeToFix(visit);
        } else if (visit.input instanceof Input.Said said) {
            Taking.takeWords(visit, said.text().strip());
        }
    }

    private static boolean isAMatter(Visit visit, String instead) {
        return !(visit.knowledge.classifier().classify(instead) instanceof Opinion.Unknown);
    }

    private static void reopenWordsOrTopic(Visit visit) {
        About.Kept kept = visit.draft.about().kept();
        if (kept != null) {
            visit.draft = visit.draft
                    .with(visit.draft.about().decidedFor(kept.topic()))
                    .with(kept.known());
            return;
        }
        if (visit.draft.several().decided() && InTurn.canBeReopened(visit.draft)) {
            InTurn.reopen(visit);
        } else if (visit.draft.several().areInTurn()) {
            visit.remark(TextKey.BACK_NOWHERE);
        } else {
            forgetWords(visit);
            visit.draft = visit.draft.with(About.NOTHING).with(Known.NOTHING);
        }
    }

    private static void reopenAnswerOrPlace(Visit visit) {
        Optional<String> last = visit.draft.answers().keySet().stream().reduce((_, later) -> later);
        if (last.isEmpty()) {
            reopenPlace(visit);
            return;
        }
        Map<String, String> fewer = new LinkedHashMap<>(visit.draft.answers());
        fewer.remove(last.get());
        visit.draft = visit.draft.answered(fewer);
    }

    /** The place is proposed again rather than asked for: a mistaken press is the usual reason to go back. */
    private static void reopenPlace(Visit visit) {
        Place place = visit.draft.where().place();
        boolean known = place != null && place.point() != null;
        visit.draft = visit.draft.with(
                known ? Where.maybe(List.of(place)) : visit.draft.where().notThere());
    }
}
