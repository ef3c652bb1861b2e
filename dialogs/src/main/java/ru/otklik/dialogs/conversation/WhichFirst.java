package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.Choices;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.WordList;

/** Which of several problems is to be reported before the others: «нет, сначала про мусор». */
final class WhichFirst {
    /** Whoever writes more tells something. */
    private static final int MOST_WORDS = 8;

    private static final int LONGEST_NAME = 3;

    private static final WordList FIRST =
            WordList.of("сначала сперва начнем начните начать оформим оформите первым first");

    private static final WordList RATHER = WordList.of("лучше давайте давай rather");

    private static final WordList ABOUT = WordList.of("про о об обо насчет about");

    private static final WordList AROUND = WordList.of(
            "нет не ну а да я мне нам хочу хотел хотела бы подождите можно тогда пожалуйста с со no the please");

    /** Steps at which the words are asked for otherwise. */
    private static final Set<Step> ELSEWHERE =
            Set.of(Step.DANGER, Step.LOOKING, Step.WORDS, Step.FIX, Step.FIX_WORDS, Step.FIX_PHOTOS, Step.WHICH_REPORT);

    private WhichFirst() {}

    /** Empty as well where nothing else waits, or none of what waits is meant. */
    static Optional<Reading.Meaning> of(Knowledge knowledge, Progress progress, Input.Said said) {
        Several several = progress.draft().several();
        boolean inTurn = several.isOpen() || !several.waiting().isEmpty();
        String name = name(said.text());
        if (!inTurn
                || name.isEmpty()
                || !progress.step().isReporting()
                || ELSEWHERE.contains(progress.step())
                || Understanding.newDanger(knowledge, progress, said.text()).isPresent()) {
            return Optional.empty();
        }
        Texts texts = knowledge.languages().in(progress.language());
        List<String> parts = several.left().stream()
                .map(part -> words(knowledge, texts, part))
                .toList();
        OptionalInt named = Choices.pick(parts, name);
        OptionalInt picked = named.isPresent() ? named : byTopic(knowledge, several.left(), name);
        if (picked.isPresent()) {
            return Optional.of(new Reading.Meaning(Signal.ALL_IN_TURN, String.valueOf(picked.getAsInt()), false));
        }
        return progress.step() == Step.SEVERAL ? Optional.of(Reading.Meaning.of(Signal.NOTHING)) : Optional.empty();
    }

    /** «Сначала про свет» where a part is about street lights. */
    private static OptionalInt byTopic(Knowledge knowledge, List<Several.Part> parts, String name) {
        List<TopicId> all = parts.stream().map(Several.Part::topic).toList();
        return Taking.topics(knowledge.classifier().classify(name)).stream()
                .mapToInt(all::indexOf)
                .filter(place -> place >= 0)
                .findFirst();
    }

    private static String words(Knowledge knowledge, Texts texts, Several.Part part) {
        String topic = Optional.ofNullable(part.topic())
                .flatMap(knowledge.taxonomy()::topic)
                .map(known -> texts.name(known) + " " + texts.about(known))
                .orElse("");
        return topic + " " + Words.said(part.words());
    }

    /** What is to come first, in the resident's words; empty if nothing is. */
    private static String name(String text) {
        List<String> words = Plain.words(text);
        boolean asks = words.stream().anyMatch(FIRST::has)
                || words.stream().anyMatch(RATHER::has) && words.stream().anyMatch(ABOUT::has);
        List<String> name = words.stream()
                .filter(word -> !FIRST.has(word) && !RATHER.has(word) && !ABOUT.has(word) && !AROUND.has(word))
                .toList();
        return asks && words.size() <= MOST_WORDS && name.size() <= LONGEST_NAME ? String.join(" ", name) : "";
    }
}
