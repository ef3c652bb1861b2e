package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.territory.Place;

/** The summary before a report is sent, and what of it can be corrected. */
final class ReviewPrompt {
    private static final int LONGEST_WORDS = 600;

    private final Visit visit;
    private final Draft draft;

    ReviewPrompt(Visit visit) {
        this.visit = visit;
        this.draft = visit.draft;
    }

    Say review() {
        String text = visit.say(
                TextKey.REVIEW_ASK,
                "topic",
                visit.topic().map(visit.texts()::name).orElseGet(() -> visit.say(TextKey.REVIEW_NO_TOPIC)),
                "place",
                Optional.ofNullable(draft.where().place()).map(Place::address).orElse(""),
                "answers",
                answers(),
                "words",
                Prompts.shortened(Links.labelled(draft.words(), visit.texts()), LONGEST_WORDS),
                "attached",
                attached(),
                "joins",
                draft.known().joins() == null
                        ? ""
                        : "\n"
                                + visit.say(
                                        TextKey.REVIEW_JOINS,
                                        "number",
                                        draft.known().joins()));
        List<List<Option>> rows = new ArrayList<>();
        rows.add(List.of(visit.option(Signal.SEND, TextKey.BUTTON_SEND)));
        rows.addAll(fixes());
        rows.add(List.of(visit.option(Signal.CANCEL, TextKey.BUTTON_CANCEL)));
        return new Say(text, rows, false, List.of());
    }

    Say fix() {
        List<List<Option>> rows = new ArrayList<>(fixes());
        rows.add(List.of(visit.option(Signal.BACK, TextKey.BUTTON_BACK)));
        return new Say(visit.say(TextKey.FIX_ASK), rows, false, List.of());
    }

    /** What is attached, and what can be done with it. */
    Say photos() {
        return Say.with(
                visit.say(TextKey.PHOTOS_FIX, "what", what()),
                visit.option(Signal.REMOVE_PHOTOS, TextKey.PHOTOS_BUTTON_REMOVE),
                visit.option(Signal.BACK, TextKey.BUTTON_BACK));
    }

    private List<List<Option>> fixes() {
        List<List<Option>> rows = new ArrayList<>();
        rows.add(List.of(
                visit.option(Signal.FIX_TOPIC, TextKey.BUTTON_FIX_TOPIC),
                visit.option(Signal.FIX_PLACE, TextKey.BUTTON_FIX_PLACE)));
        rows.add(List.of(
                visit.option(Signal.FIX_WORDS, TextKey.BUTTON_FIX_WORDS),
                visit.option(Signal.FIX_PHOTOS, TextKey.BUTTON_FIX_PHOTOS)));
        if (!answers().isEmpty()) {
            rows.add(List.of(visit.option(Signal.FIX_ANSWERS, TextKey.BUTTON_FIX_ANSWERS)));
        }
        return rows;
    }

    private String answers() {
        Topic topic = visit.topic().orElse(null);
        StringBuilder lines = new StringBuilder();
        if (topic != null) {
            topic.questionsFor(draft.answers()).forEach(question -> {
                String answer = draft.answers().getOrDefault(question.id(), "");
                if (!answer.isEmpty()) {
                    QuestionWords words = visit.texts().of(topic, question);
                    String shown = words.shown(answer, visit.input.today());
                    lines.append('\n').append(visit.say(TextKey.REVIEW_ANSWER, "name", words.name(), "answer", shown));
                }
            });
        }
        return lines.toString();
    }

    private String attached() {
        String what = what();
        return what.isEmpty() ? "" : "\n" + visit.say(TextKey.REVIEW_ATTACHED, "what", what);
    }

    private String what() {
        List<String> what = new ArrayList<>();
        if (!draft.attached().photos().isEmpty()) {
            what.add(visit.texts().count(draft.attached().photos().size(), TextKey.UNIT_PHOTOS));
        }
        if (!draft.attached().files().isEmpty()) {
            what.add(visit.texts().count(draft.attached().files().size(), TextKey.UNIT_FILES));
        }
        return String.join(", ", what);
    }
}
