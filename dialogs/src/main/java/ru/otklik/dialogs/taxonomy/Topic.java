package ru.otklik.dialogs.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a problem may be about.
 *
 * @param name the problem as residents would name it on a button, at most 30 characters («Не горят фонари»)
 * @param about what follows «Похоже, это про …», in the accusative («уличное освещение»)
 * @param examples phrases of residents that the classifier learns from
 * @param answerDays working days the agency has for its answer, at least 1
 * @param questions what it asks besides words and place, in this order
 * @param radius metres within which two incidents of the topic may be the same; 0 if only at the same house
 * @param secondary whether it blames somebody for another problem when it is told beside one, so that it is none of its own then
 */
public record Topic(
        TopicId id,
        GroupId group,
        String name,
        String about,
        List<String> examples,
        int answerDays,
        List<Question> questions,
        int radius,
        boolean secondary) {
    /** For topics that say nothing of it. */
    public static final int USUAL_RADIUS = 100;

    public Topic {
        examples = List.copyOf(examples);
        questions = List.copyOf(questions);
        if (answerDays < 1) {
            throw new IllegalArgumentException("topic %s: answer days must be at least 1".formatted(id));
        }
        if (radius < 0) {
            throw new IllegalArgumentException("topic %s: the radius can't be negative".formatted(id));
        }
        Set<String> earlier = new HashSet<>();
        for (Question question : questions) {
            if (!earlier.containsAll(question.when().keySet())) {
                throw new IllegalArgumentException("topic %s: question %s depends on one that doesn't come before it"
                        .formatted(id, question.id()));
            }
            if (!earlier.add(question.id())) {
                throw new IllegalArgumentException("topic %s: question %s stands twice".formatted(id, question.id()));
            }
        }
    }

    /** A topic that may be a problem beside any other. */
    public Topic(
            TopicId id,
            GroupId group,
            String name,
            String about,
            List<String> examples,
            int answerDays,
            List<Question> questions,
            int radius) {
        this(id, group, name, about, examples, answerDays, questions, radius, false);
    }

    /** A topic that asks nothing, of the usual radius. */
    public Topic(TopicId id, GroupId group, String name, String about, List<String> examples, int answerDays) {
        this(id, group, name, about, examples, answerDays, List.of(), USUAL_RADIUS);
    }

    public Optional<Question> question(String question) {
        return questions.stream().filter(q -> q.id().equals(question)).findFirst();
    }

    /**
     * The questions that have to be asked, answered or not. An answer that a changed mind has made pointless counts no more.
     *
     * @param answers canonical, by question
     */
    public List<Question> questionsFor(Map<String, String> answers) {
        Map<String, String> valid = new HashMap<>();
        List<Question> asked = new ArrayList<>();
        for (Question question : questions) {
            if (question.applies(valid)) {
                asked.add(question);
                String answer = answers.get(question.id());
                if (answer != null) {
                    valid.put(question.id(), answer);
                }
            }
        }
        return asked;
    }
}
