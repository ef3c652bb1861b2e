package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;

/**
 * One advance of one dialog: the draft while it is being worked on, what was understood, and what will be said. Guards only look, actions
 * change the draft; which of them is called when is the machine's business.
 */
public final class Visit {
    private static final List<String> HELLOS =
            List.of("привет", "здравствуйте", "здравствуй", "добрый день", "добрый вечер", "доброе утро", "здрасте");
    private static final int MOST_PHOTOS = 10;

    private final Knowledge knowledge;
    private final Progress before;
    private final Input input;
    private final Reading.Meaning meaning;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Say> says = new ArrayList<>();
    private Draft draft;
    private @Nullable String consent;
    private @Nullable String number;

    public Visit(Knowledge knowledge, Progress before, Input input) {
        this.knowledge = knowledge;
        this.before = before;
        this.input = input;
        this.meaning = Reading.of(before, input);
        this.draft = before.draft();
        this.consent = before.consent();
        this.number = before.number();
        if (input instanceof Input.Said said && said.files().isEmpty() && said.unusable() == Input.Unusable.NOTHING) {
            said.troubles().forEach(trouble -> says.add(Say.plain(trouble)));
        }
    }

    /** What the resident means. */
    public Signal signal() {
        return meaning.signal();
    }

    // What the machine asks before it decides.

    public boolean lacksConsent() {
        return !knowledge.consentVersion().equals(consent);
    }

    public boolean lacksWords() {
        return draft.words().isBlank();
    }

    public boolean lacksTopic() {
        return !draft.topicDecided();
    }

    public boolean hasOneClearTopic() {
        return draft.guessClear() && !draft.guesses().isEmpty();
    }

    public boolean hasSomeTopics() {
        return !draft.guesses().isEmpty();
    }

    public boolean hasGroup() {
        return draft.group() != null;
    }

    public boolean lacksPlace() {
        return draft.place() == null;
    }

    public boolean hasOnePlace() {
        return draft.places().size() == 1;
    }

    public boolean hasSomePlaces() {
        return draft.places().size() > 1;
    }

    public boolean lacksPhotos() {
        return !draft.photosAsked();
    }

    /** Whether the message only greets: nothing to report in it. */
    public boolean isHello() {
        return input instanceof Input.Said said
                && said.photos().isEmpty()
                && said.location() == null
                && HELLOS.contains(Reading.plain(said.text()));
    }

    // What the machine has done.

    public void greet() {
        boolean going = before.step() != Step.IDLE;
        says.add(Say.plain(
                going
                        ? knowledge.texts().say(TextKey.GREETING_AGAIN)
                        : knowledge.texts().say(TextKey.GREETING_FIRST, "region", knowledge.regionName())));
    }

    public void greetBack() {
        says.add(Say.plain(knowledge.texts().say(TextKey.SMALLTALK_HELLO)));
    }

    public void listReports() {
        effects.add(new Effect.ListReports());
    }

    /** Takes whatever the message holds, as fits the question that was asked. */
    public void take() {
        if (!(input instanceof Input.Said said)) {
            return;
        }
        remarkOnUnusable(said);
        draft = draft.begunBy(said.messageId());
        takeAttachments(said);
        if (said.location() != null) {
            takeFound(knowledge.gazetteer().at(said.location()), "");
        }
        String text = said.text().strip();
        if (text.isEmpty()) {
            return;
        }
        switch (before.step()) {
            case PLACE, CONFIRM_PLACE, CHOOSE_PLACE ->
                takeFound(knowledge.gazetteer().find(text), text);
            default -> takeWords(text);
        }
    }

    private void takeAttachments(Input.Said said) {
        int room = Math.max(0, MOST_PHOTOS - draft.photos().size());
        draft = draft.withAttachments(said.photos().stream().limit(room).toList(), said.files());
    }

    private void takeWords(String text) {
        draft = draft.withWords(draft.words().isEmpty() ? text : draft.words() + "\n" + text);
        if (!draft.topicDecided()) {
            guess();
        }
        if (draft.place() == null && draft.places().isEmpty() && !draft.placeRefused()) {
            switch (knowledge.gazetteer().find(text)) {
                case Found.One one -> draft = draft.maybeAt(List.of(one.place()));
                case Found.Several several -> draft = draft.maybeAt(several.places());
                case Found.Outside _, Found.Nothing _ -> {}
            }
        }
    }

    private void guess() {
        switch (knowledge.classifier().classify(draft.words())) {
            case Opinion.Clear clear ->
                draft = draft.guessing(
                        Stream.concat(Stream.of(clear.best()), clear.others().stream())
                                .map(Guess::topic)
                                .toList(),
                        true);
            case Opinion.Among among ->
                draft = draft.guessing(
                        among.guesses().stream().map(Guess::topic).toList(), false);
            case Opinion.Unknown _ -> draft = draft.guessing(List.of(), false);
        }
    }

    private void takeFound(Found found, String written) {
        switch (found) {
            case Found.One one -> draft = draft.maybeAt(List.of(one.place()));
            case Found.Several several -> draft = draft.maybeAt(several.places());
            case Found.Nothing _ -> draft = draft.notFound(written);
            case Found.Outside _ -> {
                says.add(Say.plain(knowledge.texts().say(TextKey.PLACE_OUTSIDE, "advice", knowledge.outsideAdvice())));
                draft = draft.notThere();
            }
        }
    }

    private void remarkOnUnusable(Input.Said said) {
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
            says.add(Say.plain(knowledge.texts().say(key)));
        }
    }

    public void consentGiven() {
        consent = knowledge.consentVersion();
        effects.add(new Effect.ConsentGiven(knowledge.consentVersion()));
    }

    public void consentDeclined() {
        draft = Draft.EMPTY;
        says.add(Say.plain(knowledge.texts().say(TextKey.CONSENT_DECLINED)));
    }

    public void topicConfirmed() {
        draft = draft.about(draft.guesses().getFirst());
    }

    /** The first guess was wrong: the others are offered, then the groups. */
    public void topicRefused() {
        boolean onlyFirst = before.step() == Step.CONFIRM_TOPIC;
        List<TopicId> rest = onlyFirst ? draft.guesses().stream().skip(1).toList() : List.<TopicId>of();
        draft = draft.guessing(rest, false);
    }

    public void topicPicked() {
        draft = draft.about(new TopicId(value()));
    }

    public void groupPicked() {
        draft = draft.lookingIn(new GroupId(value()));
    }

    public void groupLeft() {
        draft = draft.guessing(List.of(), false);
    }

    public void noTopicFits() {
        draft = draft.about(null);
    }

    public void placeConfirmed() {
        draft = draft.at(draft.places().getFirst());
    }

    public void placePicked() {
        draft = draft.at(draft.places().get(Integer.parseInt(value())));
    }

    public void placeRefused() {
        draft = draft.notThere();
    }

    public void placeAsWritten() {
        draft = draft.at(new Place(Optional.ofNullable(draft.placeWords()).orElse(""), null, null));
    }

    public void photosDone() {
        draft = draft.photosDone();
    }

    public void topicToFix() {
        guess();
        draft = draft.guessing(draft.guesses(), false);
    }

    public void placeToFix() {
        draft = draft.notThere();
    }

    public void wordsToFix() {
        draft = draft.withWords("");
    }

    public void photosToFix() {
        draft = draft.withoutPhotos();
    }

    public void send() {
        effects.add(new Effect.FileReport(draft));
        draft = Draft.EMPTY;
    }

    public void cancel() {
        boolean idle = before.step() == Step.IDLE;
        says.add(Say.plain(knowledge.texts().say(idle ? TextKey.CANCEL_NOTHING : TextKey.CANCEL_DONE)));
        draft = Draft.EMPTY;
        number = null;
    }

    /** The rating's own words are said by whoever kept it. */
    public void notSolved() {
        number = ((Input.Rated) input).number();
    }

    public void complain() {
        if (input instanceof Input.Said said && number != null) {
            remarkOnUnusable(said);
            effects.add(new Effect.AddComplaint(number, said.text().strip(), said.photos()));
        }
        number = null;
    }

    /** Ends the visit at {@code step} and asks what has to be asked there. */
    public Turn turn(Step step) {
        Texts texts = knowledge.texts();
        if (input instanceof Input.Said said) {
            if (Reading.isTooLong(said)) {
                says.add(Say.plain(texts.say(TextKey.SORRY_TOO_LONG)));
            } else if (signal() == Signal.NOTHING && says.isEmpty()) {
                remarkOnUnusable(said);
            }
        }
        if (isRestOfAlbum(step)) {
            return new Turn(progress(step, before.turn(), before.offered()), effects, List.of(), "");
        }
        int turn = before.turn() + 1;
        Say question = new Prompts(knowledge, draft).at(step);
        List<Option> offered = question == null
                ? List.of()
                : question.rows().stream().flatMap(List::stream).toList();
        if (question != null) {
            says.add(question);
        } else if (signal() == Signal.NOTHING && says.isEmpty() && !meaning.stale()) {
            says.add(Say.plain(texts.say(TextKey.SORRY_NOT_UNDERSTOOD)));
        }
        String notice = "";
        if (meaning.stale()) {
            notice = texts.say(TextKey.SORRY_STALE);
            if (question == null) {
                says.add(Say.plain(notice));
            }
        }
        return new Turn(progress(step, turn, offered), effects, says, notice);
    }

    private boolean isRestOfAlbum(Step step) {
        return input instanceof Input.Said said
                && said.album() != null
                && said.album().equals(before.album())
                && said.troubles().isEmpty()
                && step == before.step();
    }

    private Progress progress(Step step, int turn, List<Option> offered) {
        String album = input instanceof Input.Said said ? said.album() : before.album();
        return new Progress(step, turn, draft, offered, consent, number, album);
    }

    private String value() {
        return Objects.requireNonNull(meaning.value(), "an option without a value");
    }
}
