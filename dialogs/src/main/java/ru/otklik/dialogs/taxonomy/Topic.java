package ru.otklik.dialogs.taxonomy;

import java.util.List;

/**
 * What a problem may be about.
 *
 * @param name the problem as residents would name it on a button, at most 30 characters («Не горят фонари»)
 * @param about what follows «Похоже, это про …», in the accusative («уличное освещение»)
 * @param examples phrases of residents that the classifier learns from
 * @param answerDays working days the agency has for its answer, at least 1
 */
public record Topic(TopicId id, GroupId group, String name, String about, List<String> examples, int answerDays) {
    public Topic {
        examples = List.copyOf(examples);
        if (answerDays < 1) {
            throw new IllegalArgumentException("topic %s: answer days must be at least 1".formatted(id));
        }
    }
}
