package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;

/** How a report's topic is asked for: confirmed, chosen among guesses, looked for in groups. */
final class TopicPrompts {
    private final Visit visit;
    private final About about;

    TopicPrompts(Visit visit) {
        this.visit = visit;
        this.about = visit.draft.about();
    }

    Say several() {
        List<String> names = visit.draft.several().found().stream()
                .map(part -> InTurn.named(visit, part))
                .toList();
        String asks = names.size() == 2
                ? visit.say(TextKey.SEVERAL_TWO, "first", names.get(0), "second", names.get(1))
                : visit.say(
                        TextKey.SEVERAL_THREE, "first", names.get(0), "second", names.get(1), "third", names.get(2));
        List<Option> options = List.of(
                visit.option(Signal.ALL_IN_TURN, TextKey.SEVERAL_BUTTON_ALL),
                visit.option(Signal.ONLY_FIRST, TextKey.SEVERAL_BUTTON_FIRST),
                visit.option(Signal.ONE_PROBLEM, TextKey.SEVERAL_BUTTON_ONE));
        return new Say(asks, Rows.of(options), false, List.of());
    }

    Say confirm() {
        String words = visit.topic(about.guesses().getFirst())
                .map(visit.texts()::about)
                .orElse("");
        return Say.with(
                visit.say(TextKey.TOPIC_CONFIRM, "about", words),
                visit.option(Signal.YES, TextKey.BUTTON_RIGHT),
                visit.option(Signal.OTHER, TextKey.BUTTON_OTHER));
    }

    Say choose() {
        List<Option> options = new ArrayList<>(topics(about.guesses().stream()
                .limit(3)
                .map(visit::topic)
                .flatMap(Optional::stream)
                .toList()));
        options.add(visit.option(Signal.OTHER, TextKey.BUTTON_OTHER));
        return new Say(visit.say(TextKey.TOPIC_CHOOSE), Rows.of(options), false, List.of());
    }

    Say groups() {
        List<Option> options = new ArrayList<>();
        for (TopicGroup group : visit.knowledge.taxonomy().groups()) {
            options.add(
                    new Option(Signal.GROUP, group.id().value(), visit.texts().name(group)));
        }
        options.add(visit.option(Signal.NO_TOPIC, TextKey.BUTTON_NO_TOPIC));
        return new Say(visit.say(TextKey.TOPIC_GROUPS), Rows.of(options), false, List.of());
    }

    /** For whoever has seen all groups and wrote something that tells no topic either. */
    Say groupsInShort() {
        return Say.with(
                visit.say(TextKey.TOPIC_GROUPS_AGAIN),
                visit.option(Signal.GROUPS, TextKey.BUTTON_GROUPS),
                visit.option(Signal.NO_TOPIC, TextKey.BUTTON_NO_TOPIC));
    }

    Say ofGroup() {
        GroupId group = Objects.requireNonNull(about.group(), "a group that was opened");
        List<Option> options = new ArrayList<>(topics(visit.knowledge.taxonomy().topicsOf(group)));
        options.add(visit.option(Signal.BACK, TextKey.BUTTON_OTHER_GROUP));
        options.add(visit.option(Signal.NO_TOPIC, TextKey.BUTTON_NO_TOPIC));
        String name =
                visit.knowledge.taxonomy().group(group).map(visit.texts()::name).orElse("");
        return new Say(visit.say(TextKey.TOPIC_OF_GROUP, "group", name), Rows.of(options), false, List.of());
    }

    private List<Option> topics(List<Topic> topics) {
        return topics.stream()
                .map(topic -> new Option(
                        Signal.TOPIC, topic.id().value(), visit.texts().name(topic)))
                .toList();
    }
}
