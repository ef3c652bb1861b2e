package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;

/** The question of each step that can be made from the draft, in words and choices. */
final class Prompts {
    private static final Set<Step> KEPT = EnumSet.of(
            Step.DANGER,
            Step.ANSWERED,
            Step.MY_REPORTS,
            Step.MY_REPORT,
            Step.ADDING,
            Step.REPLYING,
            Step.CONFIRM_WITHDRAW,
            Step.MY_DATA,
            Step.CONFIRM_ERASE,
            Step.CHOOSE_LANGUAGE,
            Step.OPERATOR);

    private final Visit visit;
    private final Draft draft;

    Prompts(Visit visit) {
        this.visit = visit;
        this.draft = visit.draft;
    }

    /** Whether the step's question follows from the draft; otherwise its words are kept with the progress. */
    static boolean isMadeFromDraft(Step step) {
        return !KEPT.contains(step);
    }

    /** Null where nothing is asked. */
    @Nullable
    Say at(Step step) {
        return switch (step) {
            case CONSENT ->
                Say.with(
                        visit.say(consentTo()),
                        visit.option(Signal.AGREE, TextKey.BUTTON_AGREE),
                        visit.option(Signal.DECLINE, TextKey.BUTTON_DECLINE));
            case WORDS ->
                Say.plain(visit.say(
                        visit.saysTooLittle()
                                ? TextKey.WORDS_MORE
                                : draft.about().decided() || takenBack() ? TextKey.WORDS_AGAIN : TextKey.WORDS_ASK));
            case EVENT ->
                Say.with(
                        draft.known().events().getFirst().words(),
                        visit.option(Signal.FOLLOW, TextKey.BUTTON_FOLLOW),
                        visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_MATTER));
            case SEVERAL -> new TopicPrompts(visit).several();
            case CONFIRM_TOPIC -> new TopicPrompts(visit).confirm();
            case CHOOSE_TOPIC -> new TopicPrompts(visit).choose();
            case CHOOSE_GROUP -> new TopicPrompts(visit).groups();
            case CHOOSE_TOPIC_OF_GROUP -> new TopicPrompts(visit).ofGroup();
            case PLACE -> new PlacePrompts(visit).ask();
            case CONFIRM_PLACE -> new PlacePrompts(visit).confirm();
            case CHOOSE_PLACE -> new PlacePrompts(visit).choose();
            case ELSEWHERE ->
                Say.with(
                        visit.say(
                                TextKey.ELSEWHERE_ASK,
                                "advice",
                                Objects.requireNonNullElse(draft.known().elsewhere(), "")),
                        visit.option(Signal.SEND_ANYWAY, TextKey.ELSEWHERE_BUTTON_SEND),
                        visit.option(Signal.LEAVE_IT, TextKey.ELSEWHERE_BUTTON_LEAVE));
            case WHICH_REPORT -> WhichReport.question(visit);
            case NEARBY -> new PlacePrompts(visit).nearby();
            case QUESTION -> question();
            case PHOTOS -> photos();
            case REVIEW -> new ReviewPrompt(visit).review();
            case FIX -> new ReviewPrompt(visit).fix();
            case FIX_WORDS -> Say.with(visit.say(TextKey.WORDS_AGAIN), visit.option(Signal.BACK, TextKey.BUTTON_BACK));
            case FIX_PHOTOS -> new ReviewPrompt(visit).photos();
            default -> null;
        };
    }

    /** What it is that is to be agreed to: whoever wants a person has not asked to report anything. */
    private TextKey consentTo() {
        if (draft.operator()) {
            return TextKey.OPERATOR_CONSENT;
        }
        return draft.known().follows() == null ? TextKey.CONSENT_ASK : TextKey.CONSENT_FOLLOW;
    }

    /** Nothing has come that could be called received. */
    private boolean takenBack() {
        return visit.signal() == Signal.BACK && draft.attached().isEmpty();
    }

    private @Nullable Say question() {
        Question question = visit.openQuestion().orElse(null);
        Topic topic = visit.topic().orElse(null);
        if (question == null || topic == null) {
            return null;
        }
        QuestionWords words = visit.texts().of(topic, question);
        List<Option> options = new ArrayList<>();
        for (String label : words.options()) {
            options.add(new Option(Signal.ANSWER, String.valueOf(options.size()), shortened(label, 30)));
        }
        options.add(visit.option(Signal.SKIP, question.required() ? TextKey.BUTTON_NOT_KNOWN : TextKey.BUTTON_SKIP));
        return new Say(words.ask(), Rows.of(options), false, List.of());
    }

    private Say photos() {
        List<String> photos = draft.attached().photos();
        if (photos.isEmpty()) {
            Option none = visit.option(Signal.DONE, TextKey.BUTTON_NO_PHOTOS);
            return Looking.hasJustReadAnAnswer(visit)
                    ? Say.with(visit.say(TextKey.PHOTOS_ASK), none, visit.option(Signal.CANCEL, TextKey.BUTTON_ENOUGH))
                    : Say.with(visit.say(TextKey.PHOTOS_ASK), none);
        }
        // An album comes photo by photo and is answered once: how many there will be nobody knows yet.
        boolean isAlbum = visit.input instanceof Input.Said said && said.album() != null;
        String words = isAlbum
                ? visit.say(TextKey.PHOTOS_ALBUM)
                : visit.say(TextKey.PHOTOS_ADDED, "photos", visit.texts().count(photos.size(), TextKey.UNIT_PHOTOS));
        return Say.with(words, visit.option(Signal.DONE, TextKey.BUTTON_DONE));
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
    }
}
