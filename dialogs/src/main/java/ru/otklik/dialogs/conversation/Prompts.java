package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Territory;

/** The question of each step, in words and choices. */
final class Prompts {
    /** Two labels of this length still fit into one row on a phone. */
    private static final int SHORT_LABEL = 16;

    private final Knowledge knowledge;
    private final Draft draft;

    Prompts(Knowledge knowledge, Draft draft) {
        this.knowledge = knowledge;
        this.draft = draft;
    }

    /** Null where nothing is asked. */
    @Nullable
    Say at(Step step) {
        return switch (step) {
            case IDLE, WHAT_IS_WRONG -> null;
            case CONSENT ->
                ask(
                        say(TextKey.CONSENT_ASK),
                        List.of(row(
                                option(Signal.AGREE, TextKey.BUTTON_AGREE),
                                option(Signal.DECLINE, TextKey.BUTTON_DECLINE))));
            case WORDS -> ask(say(draft.topicDecided() ? TextKey.WORDS_AGAIN : TextKey.WORDS_ASK), List.of());
            case CONFIRM_TOPIC ->
                ask(
                        say(
                                TextKey.TOPIC_CONFIRM,
                                "about",
                                topic(draft.guesses().getFirst())
                                        .map(Topic::about)
                                        .orElse("")),
                        List.of(row(
                                option(Signal.YES, TextKey.BUTTON_RIGHT), option(Signal.OTHER, TextKey.BUTTON_OTHER))));
            case CHOOSE_TOPIC -> chooseTopic();
            case CHOOSE_GROUP -> chooseGroup();
            case CHOOSE_TOPIC_OF_GROUP -> chooseTopicOfGroup();
            case PLACE -> place();
            case CONFIRM_PLACE ->
                ask(
                        say(
                                TextKey.PLACE_CONFIRM,
                                "place",
                                withTerritory(draft.places().getFirst())),
                        List.of(row(
                                option(Signal.YES, TextKey.BUTTON_HERE),
                                option(Signal.OTHER, TextKey.BUTTON_OTHER_PLACE))));
            case CHOOSE_PLACE -> choosePlace();
            case PHOTOS -> photos();
            case REVIEW -> review();
        };
    }

    private Say chooseTopic() {
        List<Option> options = new ArrayList<>(topics(draft.guesses().stream()
                .limit(3)
                .map(this::topic)
                .flatMap(Optional::stream)
                .toList()));
        options.add(option(Signal.OTHER, TextKey.BUTTON_OTHER));
        return ask(say(TextKey.TOPIC_CHOOSE), rows(options));
    }

    private Say chooseGroup() {
        List<Option> options = new ArrayList<>();
        for (TopicGroup group : knowledge.taxonomy().groups()) {
            options.add(new Option(Signal.GROUP, group.id().value(), group.name()));
        }
        options.add(option(Signal.NO_TOPIC, TextKey.BUTTON_NO_TOPIC));
        return ask(say(TextKey.TOPIC_GROUPS), rows(options));
    }

    private Say chooseTopicOfGroup() {
        var group = Objects.requireNonNull(draft.group());
        List<Option> options = new ArrayList<>(topics(knowledge.taxonomy().topicsOf(group)));
        options.add(option(Signal.BACK, TextKey.BUTTON_OTHER_GROUP));
        options.add(option(Signal.NO_TOPIC, TextKey.BUTTON_NO_TOPIC));
        String name = knowledge.taxonomy().group(group).map(TopicGroup::name).orElse("");
        return ask(say(TextKey.TOPIC_OF_GROUP, "group", name), rows(options));
    }

    private Say place() {
        String written = draft.placeWords();
        if (written == null || written.isEmpty()) {
            return new Say(say(TextKey.PLACE_ASK), List.of(), true);
        }
        return new Say(
                say(TextKey.PLACE_NOT_FOUND, "words", shortened(written, 80)),
                List.of(row(option(Signal.AS_WRITTEN, TextKey.BUTTON_AS_WRITTEN))),
                true);
    }

    private Say choosePlace() {
        List<Place> places = draft.places();
        boolean addressesTell = places.stream().map(Place::address).distinct().count() == places.size();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String label = addressesTell ? places.get(i).address() : withTerritory(places.get(i));
            options.add(new Option(Signal.PLACE, String.valueOf(i), shortened(label, 30)));
        }
        options.add(option(Signal.OTHER, TextKey.BUTTON_OTHER_PLACE));
        return ask(say(TextKey.PLACE_CHOOSE), rows(options));
    }

    private Say photos() {
        if (draft.photos().isEmpty()) {
            return ask(say(TextKey.PHOTOS_ASK), List.of(row(option(Signal.DONE, TextKey.BUTTON_NO_PHOTOS))));
        }
        return ask(
                say(TextKey.PHOTOS_ADDED, "photos", Plural.photos(draft.photos().size())),
                List.of(row(option(Signal.DONE, TextKey.BUTTON_DONE))));
    }

    private Say review() {
        String topic = Optional.ofNullable(draft.topic())
                .flatMap(this::topic)
                .map(Topic::name)
                .orElseGet(() -> say(TextKey.REVIEW_NO_TOPIC));
        List<String> attached = new ArrayList<>();
        if (!draft.photos().isEmpty()) {
            attached.add(Plural.photos(draft.photos().size()));
        }
        if (!draft.files().isEmpty()) {
            attached.add(Plural.files(draft.files().size()));
        }
        String text = say(
                TextKey.REVIEW_ASK,
                "topic",
                topic,
                "place",
                Optional.ofNullable(draft.place()).map(Place::address).orElse(""),
                "words",
                shortened(draft.words(), 600),
                "attached",
                attached.isEmpty() ? "" : "\n" + say(TextKey.REVIEW_ATTACHED, "what", String.join(", ", attached)));
        return ask(
                text,
                List.of(
                        row(option(Signal.SEND, TextKey.BUTTON_SEND)),
                        row(
                                option(Signal.FIX_TOPIC, TextKey.BUTTON_FIX_TOPIC),
                                option(Signal.FIX_PLACE, TextKey.BUTTON_FIX_PLACE)),
                        row(
                                option(Signal.FIX_WORDS, TextKey.BUTTON_FIX_WORDS),
                                option(Signal.FIX_PHOTOS, TextKey.BUTTON_FIX_PHOTOS)),
                        row(option(Signal.CANCEL, TextKey.BUTTON_CANCEL))));
    }

    private String withTerritory(Place place) {
        return Optional.ofNullable(place.territory())
                .flatMap(id -> knowledge.gazetteer().territory(id))
                .map(Territory::name)
                .map(name -> place.address() + ", " + name)
                .orElse(place.address());
    }

    private static List<Option> topics(List<Topic> topics) {
        return topics.stream()
                .map(t -> new Option(Signal.TOPIC, t.id().value(), t.name()))
                .toList();
    }

    private Optional<Topic> topic(TopicId id) {
        return knowledge.taxonomy().topic(id);
    }

    private Option option(Signal signal, TextKey label) {
        return Option.of(signal, say(label));
    }

    private String say(TextKey key, Object... namesAndValues) {
        return knowledge.texts().say(key, namesAndValues);
    }

    private static Say ask(String text, List<List<Option>> rows) {
        return new Say(text, rows, false);
    }

    private static List<Option> row(Option... options) {
        return List.of(options);
    }

    /** Short labels go two in a row. */
    private static List<List<Option>> rows(List<Option> options) {
        List<List<Option>> rows = new ArrayList<>();
        for (Option option : options) {
            List<Option> last = rows.isEmpty() ? List.of() : rows.getLast();
            boolean fits = last.size() == 1
                    && last.getFirst().label().length() <= SHORT_LABEL
                    && option.label().length() <= SHORT_LABEL;
            if (fits) {
                rows.set(rows.size() - 1, List.of(last.getFirst(), option));
            } else {
                rows.add(List.of(option));
            }
        }
        return rows;
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
    }
}
