package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.English;
import ru.otklik.dialogs.words.Plain;

/**
 * One advance of one dialog: what was understood, the draft while it is being worked on, and what will be said. The questions that the
 * machine asks before it decides only look; what it has done is in {@link Taking}, {@link Choosing}, {@link Correcting} and
 * {@link OwnReports}, {@link Aside}. Which of them is called when is the machine's business.
 */
public final class Visit {
    private static final String ENGLISH = "en";
    private static final int FEW_WORDS = 5;

    final Knowledge knowledge;
    final Progress before;
    final Input input;
    final Reading.Meaning meaning;
    private Texts texts;
    Draft draft;

    @Nullable
    String consent;

    @Nullable
    String number;

    @Nullable
    String language;

    boolean lawTold;
    boolean forgotten;

    /** Whether nothing could be made of what was said. */
    boolean missed;

    private final List<Effect> effects = new ArrayList<>();
    private final List<Say> says = new ArrayList<>();
    private @Nullable Say question;

    public Visit(Knowledge knowledge, Progress before, Input input) {
        this.knowledge = knowledge;
        this.before = before;
        this.input = input;
        this.language = before.language();
        boolean guessed = false;
        if (language == null && input instanceof Input.Said said) {
            language = knowledge.languages().spoken(said.context().language()).orElse(null);
        }
        if (input instanceof Input.Said said && isBegunInEnglish(said)) {
            guessed = true;
            if (!English.greets(said.text())) {
                language = ENGLISH;
                effects.add(new Effect.Speak(ENGLISH));
            }
        }
        this.texts = knowledge.languages().in(guessed ? ENGLISH : language);
        this.meaning = Reading.of(knowledge, before, input);
        if (guessed && meaning.signal() != Signal.DANGER) {
            remark(TextKey.LANGUAGE_OFFER);
        }
        this.draft = knownTo(knowledge.taxonomy(), before.draft());
        this.consent = before.consent();
        this.number = before.number();
        this.lawTold = before.lawTold();
        if (input instanceof Input.Said said) {
            said.troubles().forEach(trouble -> remark(trouble));
        }
    }

    /** What a chat was about may be gone from the region meanwhile. */
    private static Draft knownTo(Taxonomy taxonomy, Draft draft) {
        About about = draft.about().knownTo(taxonomy);
        return about.equals(draft.about()) ? draft : draft.with(about);
    }

    /**
     * Whoever reports in English is asked in English, whatever the messenger speaks. A greeting is only answered in it: «help» is written by
     * people who go on in Russian, too.
     */
    private boolean isBegunInEnglish(Input.Said said) {
        return before.step() == Step.IDLE
                && before.draft().isEmpty()
                && !ENGLISH.equals(language)
                && knowledge.languages().codes().contains(ENGLISH)
                && !isCommand(said.text())
                && (English.is(said.text())
                        || isEnglishDanger(said.text())
                        || (knowledge.english().isEnglish(said.text()) && mayBeNoName(said.text()))
                        || (language == null && English.greets(said.text())));
    }

    /** Commands are the same in every language. */
    private static boolean isCommand(String text) {
        return text.strip().startsWith("/");
    }

    /** Signs of a danger without a Russian letter are English ones, however few the words are. */
    private boolean isEnglishDanger(String text) {
        return English.mayBe(text) && knowledge.dangers().find(text).isPresent();
    }

    /** «Internet» alone is written so in any language. */
    private boolean mayBeNoName(String text) {
        return language == null || text.strip().contains(" ");
    }

    /** What the resident means. */
    public Signal signal() {
        return meaning.signal();
    }

    // What the machine asks before it decides.

    public boolean hasNothingBegun() {
        return draft.isEmpty();
    }

    /** Whether reports are shown that may stand otherwise by now: whatever doesn't choose one of them leaves them. */
    public boolean leavesList() {
        return before.step() == Step.MY_REPORTS || before.step() == Step.MY_REPORT;
    }

    /** Whether the words may belong to an earlier report; whoever wants a person tells that person. */
    public boolean hasStrayWords() {
        return draft.stray().isOpen() && !draft.operator();
    }

    /** Whether the application knows more about what was just understood than the draft does. */
    public boolean mustLook() {
        String wanted = Looking.wanted(draft);
        // What is to be heard again may change what has to be looked for.
        boolean hears = effects.stream().anyMatch(Effect.HearAgain.class::isInstance);
        return !hears && !wanted.isEmpty() && !wanted.equals(draft.known().looked());
    }

    /** Whether the message is about several problems and the resident has not said yet how they are reported. */
    public boolean hasSeveralProblems() {
        return draft.several().isOpen() && !draft.operator();
    }

    public boolean hasEvent() {
        return !draft.known().events().isEmpty() && draft.known().follows() == null;
    }

    public boolean lacksConsent() {
        return !knowledge.consentVersion().equals(consent);
    }

    public boolean wantsOperator() {
        return draft.operator();
    }

    public boolean lacksWords() {
        return !Words.say(draft.words());
    }

    /** Whether a few first words tell neither what happened nor where, like «жалоба»: it is asked for once, before anything else. */
    public boolean saysTooLittle() {
        return before.draft().isEmpty()
                && signal() == Signal.SAID
                && !draft.operator()
                && draft.attached().isEmpty()
                && !draft.about().decided()
                && draft.about().guesses().isEmpty()
                && draft.where().isOpen()
                && draft.where().candidates().isEmpty()
                && Words.say(draft.words())
                && Plain.words(draft.words()).size() <= FEW_WORDS;
    }

    public boolean lacksTopic() {
        return !draft.about().decided();
    }

    public boolean hasOneClearTopic() {
        return draft.about().clear() && hasSomeTopics();
    }

    public boolean hasSomeTopics() {
        return !draft.about().guesses().isEmpty();
    }

    public boolean hasGroup() {
        return draft.about().group() != null;
    }

    public boolean lacksPlace() {
        return draft.where().place() == null;
    }

    public boolean hasOnePlace() {
        return draft.where().candidates().size() == 1;
    }

    public boolean hasSomePlaces() {
        return draft.where().candidates().size() > 1;
    }

    /** Whether others answer for it, which the resident has not heard yet. */
    public boolean isElsewhere() {
        return draft.known().elsewhere() != null;
    }

    public boolean hasNearby() {
        return !draft.known().incidents().isEmpty();
    }

    /** An incident that is known already has been asked about. */
    public boolean lacksAnswer() {
        return draft.known().joins() == null && openQuestion().isPresent();
    }

    public boolean lacksPhotos() {
        return !draft.attached().asked();
    }

    public boolean hasAttached() {
        return !draft.attached().isEmpty();
    }

    // What the actions use.

    Optional<Topic> topic() {
        return Optional.ofNullable(draft.about().topic()).flatMap(this::topic);
    }

    Optional<Topic> topic(TopicId id) {
        return knowledge.taxonomy().topic(id);
    }

    /** The topic's next question that is neither answered nor passed over. */
    Optional<Question> openQuestion() {
        return openQuestion(knowledge, draft);
    }

    static Optional<Question> openQuestion(Knowledge knowledge, Draft draft) {
        return Optional.ofNullable(draft.about().topic()).flatMap(knowledge.taxonomy()::topic).stream()
                .flatMap(topic -> topic.questionsFor(draft.answers()).stream())
                .filter(asked -> !draft.answers().containsKey(asked.id()))
                .findFirst();
    }

    String value() {
        return Objects.requireNonNull(meaning.value(), "an option without a value");
    }

    String say(TextKey key, Object... namesAndValues) {
        return texts.say(key, namesAndValues);
    }

    Option option(Signal signal, TextKey label) {
        return Option.of(signal, say(label));
    }

    /** From now on in another language. */
    void speak(String code) {
        language = code;
        texts = knowledge.languages().in(code);
    }

    Texts texts() {
        return texts;
    }

    /** The code of the language in which these words are best answered at once: that of the words, whatever is spoken. */
    String spokenIn(String text) {
        return English.mayBe(text) && knowledge.languages().codes().contains(ENGLISH) ? ENGLISH : spoken();
    }

    /** The code of the language that is spoken. */
    String spoken() {
        return language == null ? Languages.USUAL : language;
    }

    /** Something that is said before the question. */
    void remark(String words) {
        say(Say.plain(words));
    }

    /** Nothing could be made of it: told as usual at first, then with what can be written here. */
    void miss(String usual) {
        missed = true;
        String words = Hints.instead(this, usual);
        if (!words.isEmpty()) {
            remark(words);
        }
    }

    /** Something that is said before the question, with choices that can be pressed at any time. */
    void say(Say said) {
        says.add(said);
    }

    void remark(TextKey key, Object... namesAndValues) {
        remark(say(key, namesAndValues));
    }

    /** A question that can't be made from the draft: its words and choices are kept with the progress. */
    void ask(Say asked) {
        question = asked;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void forgetDraft() {
        draft = Draft.EMPTY;
    }

    /** Ends the visit at {@code step} and asks what has to be asked there. */
    public Turn turn(Step step) {
        return new Ending(this, step).turn();
    }

    /** What is said so far, in order. */
    List<Say> says() {
        return says;
    }

    /** What is to be done, in order. */
    List<Effect> effects() {
        return effects;
    }

    /** The question that an action has asked instead of the step's own; null if none has. */
    @Nullable
    Say asked() {
        return question;
    }
}
