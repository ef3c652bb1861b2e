package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;

/** Reports the problems of one message one after another. */
public final class InTurn {
    private static final int LONGEST_NAME = 60;

    private InTurn() {}

    /** In the order in which they were told, or with the one first that the resident wants first. */
    public static void all(Visit visit) {
        String place = visit.meaning.value();
        if (place == null) {
            begin(visit, true);
        } else {
            beginWith(visit, Integer.parseInt(place));
        }
    }

    public static void onlyFirst(Visit visit) {
        begin(visit, false);
    }

    public static void isOne(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.several().isOne());
    }

    private static void beginWith(Visit visit, int place) {
        Draft draft = visit.draft;
        Several several = draft.several();
        if (several.decided()) {
            boolean begun = !canBeReopened(draft)
                    || !draft.answers().isEmpty()
                    || draft.attached().asked();
            if (begun) {
                visit.remark(TextKey.SEVERAL_LATER);
                return;
            }
            if (place == 0) {
                remarkOnTheFirst(visit);
                return;
            }
            draft = draft.with(several.whole()).with(Where.again(draft.where())).with(Known.NOTHING);
        }
        visit.draft = draft.with(several.beginningWith(place));
        remarkOnTheFirst(visit);
        begin(visit, true);
    }

    private static void remarkOnTheFirst(Visit visit) {
        Several.Part first = visit.draft.several().found().getFirst();
        visit.remark(TextKey.SEVERAL_BEGIN, "topic", named(visit, first));
    }

    private static void begin(Visit visit, boolean all) {
        Draft draft = visit.draft;
        Several.Part first = draft.several().found().getFirst();
        Draft part = draft.with(draft.several().decidedFor(all, draft.words(), draft.attached()))
                .with(first.words());
        visit.draft = part.with(place(visit, first, part.where()));
        decideTopic(visit, first.topic());
    }

    /** The present report is done with, sent or not: the next problem's turn, or nothing more. */
    static void goOn(Visit visit) {
        Draft before = visit.draft;
        if (before.several().waiting().isEmpty()) {
            visit.forgetDraft();
            return;
        }
        Several.Part part = before.several().waiting().getFirst();
        Draft next = Draft.EMPTY
                .begunBy(before.messageId())
                .with(part.words())
                .with(before.several().withoutFirstWaiting())
                .with(before.several().attached())
                .warnedOf(before.dangers());
        visit.draft = next.with(place(visit, part, Where.again(before.where())));
        decideTopic(visit, part.topic());
        visit.remark(TextKey.SEVERAL_NEXT, "topic", named(visit, part));
    }

    /** Nothing was done yet with the first of them: how they are reported can be decided anew. */
    static boolean canBeReopened(Draft draft) {
        Several several = draft.several();
        return several.decided()
                && !several.found().isEmpty()
                && draft.words().equals(several.found().getFirst().words());
    }

    static void reopen(Visit visit) {
        Draft draft = visit.draft;
        String whole = draft.several().whole();
        visit.draft = draft.with(Several.NONE).with(whole);
        Taking.guess(visit);
    }

    /** Its own words say better where it is than those of the others. */
    private static Where place(Visit visit, Several.Part part, Where otherwise) {
        return switch (visit.knowledge.gazetteer().find(part.words())) {
            case Found.One one -> Where.maybe(List.of(one.place()));
            case Found.Several several -> Where.maybe(several.places());
            case Found.NoSuchHouse no -> Where.maybe(no.places());
            case Found.Outside _, Found.Nothing _ -> otherwise;
        };
    }

    /** By its topic; one that is to be asked for, by its words. */
    static String named(Visit visit, Several.Part part) {
        return Optional.ofNullable(part.topic())
                .flatMap(visit::topic)
                .map(visit.texts()::name)
                .orElseGet(() -> Prompts.shortened(
                        withoutPlace(visit, Words.said(part.words()).strip()), LONGEST_NAME));
    }

    /** Where it is need not be told to whoever has just said it. */
    private static String withoutPlace(Visit visit, String words) {
        String rest = visit.knowledge
                .gazetteer()
                .withoutPlaces(words)
                .replaceAll("(?:\\s+(?:на|у|в|по|около|возле))?[\\s.,;!?—-]+$", "")
                .strip();
        return rest.isEmpty() || !words.startsWith(rest) ? words : rest;
    }

    /** The resident has read the topics' names and agreed; what was named by its words is asked about. */
    private static void decideTopic(Visit visit, @Nullable TopicId topic) {
        Taking.guess(visit);
        if (topic != null) {
            visit.draft = visit.draft.with(visit.draft.about().decidedFor(topic));
            Gleaning.glean(visit);
        }
    }
}
