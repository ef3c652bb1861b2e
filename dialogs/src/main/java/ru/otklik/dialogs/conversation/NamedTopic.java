package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.words.Choices;

/** The topic whose whole name a resident types where the topic is asked for: it is meant, whether it was offered or not. */
final class NamedTopic {
    private static final Set<Step> ASKED =
            EnumSet.of(Step.CONFIRM_TOPIC, Step.CHOOSE_TOPIC, Step.CHOOSE_GROUP, Step.CHOOSE_TOPIC_OF_GROUP);

    private NamedTopic() {}

    static Optional<Topic> in(String text, Step step, Knowledge knowledge, Texts texts) {
        if (!ASKED.contains(step)) {
            return Optional.empty();
        }
        List<Topic> topics = knowledge.taxonomy().topics();
        OptionalInt named = Choices.whole(topics.stream().map(texts::name).toList(), text);
        return named.isPresent() ? Optional.of(topics.get(named.getAsInt())) : Optional.empty();
    }
}
