package ru.otklik.dialogs.conversation;

import java.time.LocalDate;
import java.util.Optional;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.words.NamedChoice;
import ru.otklik.dialogs.words.Told;

/** Finds answers to a topic's questions in what was told unasked, where the words leave no doubt; the summary shows them. */
final class Gleaning {
    private Gleaning() {}

    /** Called whenever the topic or the words are new: what was answered before, stays. */
    static void glean(Visit visit) {
        visit.topic().ifPresent(topic -> glean(visit, topic));
    }

    private static void glean(Visit visit, Topic topic) {
        for (Optional<Question> told = next(visit, topic); told.isPresent(); told = next(visit, topic)) {
            Question question = told.get();
            answer(visit, question).ifPresent(answer -> visit.draft = visit.draft.answering(question.id(), answer));
        }
    }

    /** An answer may make the topic ask more. */
    private static Optional<Question> next(Visit visit, Topic topic) {
        return topic.questionsFor(visit.draft.answers()).stream()
                .filter(question -> !visit.draft.answers().containsKey(question.id()))
                .filter(question -> answer(visit, question).isPresent())
                .findFirst();
    }

    private static Optional<String> answer(Visit visit, Question question) {
        LocalDate today = visit.input.today();
        return told(visit.draft.words(), question, today)
                .flatMap(told -> question.read(told, today) instanceof Answer.Given given
                        ? Optional.of(given.value())
                        : Optional.empty());
    }

    private static Optional<String> told(String words, Question question, LocalDate today) {
        return switch (question.kind()) {
            case Kind.Choice choice ->
                NamedChoice.in(words, choice.options()).stream()
                        .mapToObj(choice.options()::get)
                        .findFirst();
            case Kind.Amount amount ->
                Told.number(words, amount.unit(), question.name()).map(number -> number.toPlainString());
            case Kind.Day day ->
                (day.since() ? Told.since(words, today) : Told.day(words, today)).map(LocalDate::toString);
            case Kind.YesNo _, Kind.Words _ -> Optional.empty();
        };
    }
}
