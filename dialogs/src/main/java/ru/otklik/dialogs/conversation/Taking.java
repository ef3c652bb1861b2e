package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Correction;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.words.NoAnswer;

/** Takes into the draft whatever a message holds. */
public final class Taking {
    private static final int MOST_PHOTOS = 10;
    private static final int MOST_WORDS = 4000;

    /** What is shorter and no address is a try at one; what is longer tells more. */
    private static final int LONG_FOR_AN_ADDRESS = 40;

    /** What a street and a house don't say. */
    private static final Pattern DETAIL = Pattern.compile(
            "\\d|подъезд|этаж|двор|напротив|возле|около|рядом|между|позади|(?<!\\p{L})(?:за|у)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HOUSE_FIRST = Pattern.compile("\\s*(\\d{1,3}\\p{L}?)\\s+(\\p{L}[\\p{L}. -]{3,30})");

    private static final Pattern ONLY_A_NAME = Pattern.compile("\\s*\\p{L}{3,}(?:[ -]\\p{L}{2,}){0,2}\\s*");

    private Taking() {}

    /** Takes it as fits the question that was asked. */
    public static void take(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        remarkOnUnusable(visit, said);
        String text = said.text().strip();
        Stray stray = visit.draft.stray();
        if (visit.before.step() == Step.WHICH_REPORT && stray.apart() != null && said.location() == null) {
            visit.draft = visit.draft.with(stray.saying(text, said.photos(), said.files()));
            remarkOnAddition(visit);
            return;
        }
        if (text.isEmpty() && said.photos().isEmpty() && said.files().isEmpty() && said.location() == null) {
            return;
        }
        visit.draft = visit.draft.begunBy(said.messageId());
        takeAttachments(visit, said);
        takePoint(visit, said);
        if (!text.isEmpty()) {
            switch (visit.before.step()) {
                case PLACE, CONFIRM_PLACE, CHOOSE_PLACE -> takeAddress(visit, text);
                case QUESTION -> takeAnswer(visit, text);
                case FIX_WORDS -> {
                    Correcting.forgetWords(visit);
                    takeWords(visit, text);
                }
                case CONFIRM_TOPIC, CHOOSE_TOPIC, CHOOSE_GROUP, CHOOSE_TOPIC_OF_GROUP -> takeTopic(visit, text);
                case WORDS -> {
                    forgetTooFew(visit, text);
                    takeWords(visit, text);
                }
                default -> {
                    takeWords(visit, text);
                    switch (visit.before.step()) {
                        case ELSEWHERE, NEARBY, PHOTOS, FIX_PHOTOS, WHICH_REPORT -> remarkOnAddition(visit);
                        default -> {}
                    }
                }
            }
        }
    }

    /** «Жалоба» is no part of what the resident tells then; what may be, stays. */
    private static void forgetTooFew(Visit visit, String text) {
        Classifier classifier = visit.knowledge.classifier();
        if (classifier.classify(visit.draft.words()) instanceof Opinion.Unknown
                && !(classifier.classify(text) instanceof Opinion.Unknown)) {
            visit.draft = visit.draft.with("");
        }
    }

    /** Where the question has nothing to do with words, the resident is told what became of them. */
    private static void remarkOnAddition(Visit visit) {
        if (visit.signal() == Signal.SAID) {
            visit.remark(TextKey.WORDS_ADDED);
        }
    }

    /** The words are kept and go on being a report if the resident wants. */
    public static void takeDanger(Visit visit) {
        take(visit);
        if (visit.input instanceof Input.Said said) {
            Understanding.newDanger(visit.knowledge, visit.before, said.text()).ifPresent(danger -> {
                visit.draft = visit.draft.warnedOf(danger.id());
                visit.ask(Say.with(
                        danger.say(visit.spokenIn(said.text())), visit.option(Signal.GO_ON, TextKey.BUTTON_GO_ON)));
            });
        }
    }

    /** Where the words go elsewhere, the warning still comes first. */
    public static void warn(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            Understanding.newDanger(visit.knowledge, visit.before, said.text())
                    .ifPresent(danger -> visit.remark(danger.say(visit.spokenIn(said.text()))));
        }
    }

    static void guess(Visit visit) {
        Classifier classifier = visit.knowledge.classifier();
        String said = Words.said(visit.draft.words());
        Opinion opinion = classifier.classify(said);
        List<TopicId> topics = topics(opinion);
        About about = About.guessed(topics, Hunch.of(opinion, classifier.ranked(said), topics));
        visit.draft = visit.draft.with(about.keeping(visit.draft.about().kept()));
        if (!visit.draft.several().decided()) {
            visit.draft = visit.draft.with(Several.of(classifier.problems(said), Words.addresses(visit.draft.words())));
        }
    }

    /** A topic's name decides for it; of other words, what they say themselves goes before what was said earlier. */
    private static void takeTopic(Visit visit, String text) {
        Optional<Topic> named = NamedTopic.in(text, visit.before.step(), visit.knowledge, visit.texts());
        if (named.isPresent()) {
            visit.draft =
                    visit.draft.with(visit.draft.about().decidedFor(named.get().id()));
            Gleaning.glean(visit);
            return;
        }
        takeWords(visit, text);
        if (visit.before.step() != Step.CONFIRM_TOPIC && !visit.hasSeveralProblems() && !isAddress(visit, text)) {
            List<TopicId> said = topics(visit.knowledge.classifier().classify(text));
            About all = visit.draft.about();
            if (!said.isEmpty() && !all.guesses().contains(said.getFirst())) {
                visit.draft = visit.draft.with(all.among(Stream.concat(said.stream(), all.guesses().stream())
                        .distinct()
                        .toList()));
            }
        }
    }

    private static boolean isAddress(Visit visit, String text) {
        return text.length() <= LONG_FOR_AN_ADDRESS
                && visit.knowledge.gazetteer().find(text) instanceof Found.One;
    }

    private static List<TopicId> topics(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear ->
                Stream.concat(Stream.of(clear.best()), clear.others().stream())
                        .map(Guess::topic)
                        .toList();
            case Opinion.Among among ->
                among.guesses().stream().map(Guess::topic).toList();
            case Opinion.Unknown _ -> List.of();
        };
    }

    static void takeWords(Visit visit, String text) {
        String words = visit.draft.words();
        String all = words.isEmpty() ? text : words + "\n" + text;
        visit.draft = visit.draft.with(Prompts.shortened(all, MOST_WORDS));
        if (visit.draft.about().decided()) {
            Gleaning.glean(visit);
        } else {
            About before = visit.draft.about();
            guess(visit);
            if (isAddress(visit, text) && before.clear() && !visit.draft.about().clear()) {
                // Where it is makes it no less clear what it is.
                visit.draft = visit.draft.with(before);
            }
        }
        if (visit.draft.where().isOpen()) {
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

    static void remarkOnUnusable(Visit visit, Input.Said said) {
        @Nullable
        TextKey key =
                switch (said.unusable()) {
                    case NOTHING -> null;
                    case VOICE -> TextKey.UNUSABLE_VOICE;
                    case VIDEO -> TextKey.UNUSABLE_VIDEO;
                    case FILE -> TextKey.UNUSABLE_FILE;
                    case CONTACT -> TextKey.UNUSABLE_CONTACT;
                    case STICKER -> TextKey.UNUSABLE_STICKER;
                    case OTHER -> TextKey.UNUSABLE_OTHER;
                };
        if (key != null) {
            visit.remark(key);
        }
    }

    /** The words and files of the message, for something else than the draft. */
    static Effect.What what(Visit visit) {
        return visit.input instanceof Input.Said said
                ? new Effect.What(
                        said.text().strip(),
                        Stream.concat(said.photos().stream(), said.files().stream())
                                .toList())
                : new Effect.What("", List.of());
    }

    private static void takeAttachments(Visit visit, Input.Said said) {
        Attached attached = visit.draft.attached();
        int room = Math.max(0, MOST_PHOTOS - attached.photos().size());
        if (said.photos().size() > room) {
            visit.remark(TextKey.PHOTOS_ENOUGH, "photos", visit.texts().count(MOST_PHOTOS, TextKey.UNIT_PHOTOS));
        }
        visit.draft = visit.draft.with(
                attached.with(said.photos().stream().limit(room).toList(), said.files()));
    }

    private static void takePoint(Visit visit, Input.Said said) {
        Point point = said.location();
        if (point != null) {
            takeFound(visit, visit.knowledge.gazetteer().at(point), "");
        } else if (said.photoPlace() != null
                && visit.draft.where().isOpen()
                && visit.knowledge.gazetteer().at(said.photoPlace()) instanceof Found.One one) {
            maybeAt(visit, List.of(one.place()));
        }
    }

    private static void takeAddress(Visit visit, String text) {
        if (visit.before.step() == Step.PLACE && Unsure.is(Typed.plain(text))) {
            visit.draft = visit.draft.with(visit.draft.where().notFound(visit.say(TextKey.UNSURE_ADDRESS)));
            return;
        }
        Found found = answered(visit, text);
        Place street = visit.draft.where().mentioned();
        Optional<Correction> house = visit.before.step() != Step.CHOOSE_PLACE && street != null
                ? Correction.of("нет, " + text).filter(Correction::houseOnly)
                : Optional.empty();
        if (found instanceof Found.Nothing && house.isPresent() && street != null) {
            String address = house.get().appliedTo(street);
            takeFound(visit, visit.knowledge.gazetteer().find(address), address);
            return;
        }
        boolean tellsMore = text.length() > LONG_FOR_AN_ADDRESS || visit.before.step() != Step.PLACE;
        if (found instanceof Found.Nothing
                && tellsMore
                && !visit.draft.where().candidates().isEmpty()) {
            takeWords(visit, text);
            remarkOnAddition(visit);
        } else {
            takeFound(visit, found, text);
            if (tellsMoreThanItsAddress(visit, text)) {
                visit.draft = visit.draft.with(Prompts.shortened(visit.draft.words() + "\n" + text, MOST_WORDS));
            }
        }
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
        return ONLY_A_NAME.matcher(text).matches() ? visit.knowledge.gazetteer().find("улица " + text) : found;
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

    private static void takeAnswer(Visit visit, String text) {
        Question question = visit.openQuestion().orElse(null);
        if (question == null) {
            takeWords(visit, text);
            return;
        }
        switch (question.read(text, visit.input.today())) {
            case Answer.Given given -> visit.draft = visit.draft.answering(question.id(), given.value());
            case Answer.Refused refused -> {
                if (NoAnswer.is(text)) {
                    Choosing.passedOver(visit);
                } else {
                    visit.remark(reason(refused.why()));
                }
            }
        }
    }

    private static TextKey reason(Answer.Why why) {
        return switch (why) {
            case EMPTY -> TextKey.QUESTION_EMPTY;
            case TOO_LONG -> TextKey.QUESTION_TOO_LONG;
            case NO_SUCH_CHOICE -> TextKey.QUESTION_NO_SUCH_CHOICE;
            case NOT_YES_NO -> TextKey.QUESTION_NOT_YES_NO;
            case NOT_A_NUMBER -> TextKey.QUESTION_NOT_A_NUMBER;
            case TOO_SMALL, TOO_LARGE -> TextKey.QUESTION_OUT_OF_RANGE;
            case NOT_A_DATE -> TextKey.QUESTION_NOT_A_DATE;
            case IN_THE_FUTURE -> TextKey.QUESTION_IN_THE_FUTURE;
        };
    }

    static void maybeAt(Visit visit, List<Place> places) {
        visit.draft = visit.draft.with(visit.draft.where().maybeNow(places));
    }
}
