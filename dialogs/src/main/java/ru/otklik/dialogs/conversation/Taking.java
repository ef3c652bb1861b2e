package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.words.Plain;

/** Takes into the draft whatever a message holds. */
public final class Taking {
    private static final int MOST_PHOTOS = 10;
    static final int MOST_WORDS = 4000;

    /** What is shorter and no address is a try at one; what is longer tells more. */
    static final int LONG_FOR_AN_ADDRESS = 40;

    /** Stems of words that tell where, whatever a topic's name has of them. */
    private static final Set<String> OF_PLACES = Set.of("улиц", "двор", "район", "город", "подъезд", "квартал");

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
        PlaceTaking.takePoint(visit, said);
        if (!text.isEmpty()) {
            switch (visit.before.step()) {
                case PLACE, CONFIRM_PLACE, CHOOSE_PLACE -> PlaceTaking.takeAddress(visit, text);
                case QUESTION -> AnswerTaking.take(visit, text);
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
    static void remarkOnAddition(Visit visit) {
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
        List<Guess> ranked = classifier.ranked(said);
        List<TopicId> topics = Neighbours.offered(topics(opinion), ranked, visit.knowledge.taxonomy());
        About about = About.guessed(topics, Hunch.of(opinion, ranked, topics));
        visit.draft = visit.draft.with(about.keeping(visit.draft.about().kept()));
        if (!visit.draft.several().decided()) {
            visit.draft = visit.draft.with(
                    Several.of(visit.knowledge.problems().in(said), Words.addresses(visit.draft.words())));
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
            List<TopicId> said = topics(visit.knowledge.classifier().classify(text)).stream()
                    .dropWhile(topic -> !isNamedIn(visit, topic, text))
                    .toList();
            About all = visit.draft.about();
            if (!said.isEmpty() && !all.guesses().contains(said.getFirst())) {
                visit.draft = visit.draft.with(all.among(Stream.concat(said.stream(), all.guesses().stream())
                        .distinct()
                        .toList()));
            }
        }
        if (asksTheSame(visit)) {
            remarkOnAddition(visit);
        }
    }

    /** Whether the words have changed nothing of what the topic is asked with. */
    private static boolean asksTheSame(Visit visit) {
        Draft before = visit.before.draft();
        return EnumSet.of(Step.CONFIRM_TOPIC, Step.CHOOSE_TOPIC).contains(visit.before.step())
                && !visit.hasSeveralProblems()
                && visit.draft.about().guesses().equals(before.about().guesses())
                && visit.draft.about().clear() == before.about().clear();
    }

    /** «Вся улица» makes no other topic of what was told: one that is meant has a word of its own in the text. */
    private static boolean isNamedIn(Visit visit, TopicId id, String text) {
        Set<String> stems = stems(text);
        return visit.topic(id).stream()
                .flatMap(topic -> stems(topic.name() + " " + topic.about()).stream())
                .anyMatch(stems::contains);
    }

    private static Set<String> stems(String text) {
        return Plain.words(text).stream()
                .filter(word -> word.length() > 3)
                .map(Plain::stem)
                .filter(stem -> !OF_PLACES.contains(stem))
                .collect(Collectors.toSet());
    }

    private static boolean isAddress(Visit visit, String text) {
        return text.length() <= LONG_FOR_AN_ADDRESS
                && visit.knowledge.gazetteer().find(text) instanceof Found.One;
    }

    static List<TopicId> topics(Opinion opinion) {
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
            PlaceTaking.takeMentioned(visit, text);
        }
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
}
