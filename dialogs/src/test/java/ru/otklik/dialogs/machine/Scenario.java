package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.territory.Point;

/** One resident's talk, told as a story: says, presses, is asked. */
final class Scenario {
    private StatemachineDialog dialog = new StatemachineDialog(SmallTown.knowledge());
    private final List<Effect> effects = new ArrayList<>();
    private Progress progress = Progress.NEW;
    private List<Say> said = List.of();
    private String notice = "";
    private boolean mayWait;
    private int messages;
    private List<Known.Event> events = List.of();
    private List<Known.Nearby> nearby = List.of();
    private @Nullable String elsewhere;
    private List<String> filed = List.of();
    private List<String> asked = List.of();
    private List<Input.Own> answered = List.of();
    private List<Input.Own> open = List.of();
    private Input.Lately lately = Input.Lately.NOTHING;
    private String answer = "";
    private boolean over;
    private boolean everywhere;
    private @Nullable String language;
    private LocalDate today = LocalDate.of(2026, 11, 25);

    static Scenario begin() {
        return new Scenario();
    }

    /** A resident who has consented before. */
    static Scenario known() {
        Scenario scenario = new Scenario()
                .says("/start")
                .says("на дороге яма")
                .presses("Согласен / согласна")
                .says("отмена");
        scenario.effects.clear();
        return scenario;
    }

    /** A resident whose messenger speaks this language. */
    static Scenario of(String language) {
        Scenario scenario = new Scenario();
        scenario.language = language;
        return scenario;
    }

    /** An agency has announced this. */
    Scenario whileHappens(long event, String words) {
        events = List.of(new Known.Event(event, words));
        return this;
    }

    /** Somebody else has reported this nearby. */
    Scenario whileKnown(Known.Nearby... incidents) {
        nearby = List.of(incidents);
        return this;
    }

    /** Others answer for it. */
    Scenario whileOthersAnswer(String advice) {
        elsewhere = advice;
        return this;
    }

    /** Others answer for it, wherever it is. */
    Scenario whileOthersAnswerEverywhere(String advice) {
        everywhere = true;
        return whileOthersAnswer(advice);
    }

    /** The region has these topics no more. */
    Scenario whileTopicIsGone(String... topics) {
        dialog = new StatemachineDialog(SmallTown.without(topics));
        return this;
    }

    /** The resident has filed these before. */
    Scenario whileFiled(String... numbers) {
        filed = List.of(numbers);
        return this;
    }

    /** An agency waits for a reply about these. */
    Scenario whileAsked(String... numbers) {
        asked = List.of(numbers);
        return this;
    }

    /** Official answers about these wait for a rating. */
    Scenario whileAnswered(String... numbers) {
        answered = Stream.of(numbers).map(n -> new Input.Own(n, null)).toList();
        return this;
    }

    /** Official answers about these wait for a rating. */
    Scenario whileAnsweredAbout(Input.Own... reports) {
        answered = List.of(reports);
        return this;
    }

    /** The last message to the resident tells of this one. */
    Scenario justTold(String number) {
        lately = new Input.Lately(null, null, number);
        return this;
    }

    /** Changes a message that was sent before. */
    Scenario edits() {
        return does(new Input.Edited());
    }

    /** These reports of the resident's await an answer. */
    Scenario whileOpen(Input.Own... reports) {
        open = List.of(reports);
        return this;
    }

    /** An agency has just asked about this one, after whatever the bot has said. */
    Scenario justAsked(String number) {
        asked = List.of(number);
        lately = new Input.Lately(number, null, null);
        return this;
    }

    /** The reply about this one was passed on just now. */
    Scenario justReplied(String number) {
        asked = List.of();
        lately = new Input.Lately(null, number, null);
        return this;
    }

    /** What is known nearby was answered meanwhile. */
    Scenario whileItIsAnswered(String officialAnswer) {
        answer = officialAnswer;
        return this;
    }

    /** What is known nearby was closed meanwhile. */
    Scenario whileItIsOver() {
        over = true;
        return this;
    }

    Scenario says(String text) {
        return does(said(text, List.of(), List.of(), null, Input.Unusable.NOTHING, null));
    }

    /** Answers to an earlier message about this report. */
    Scenario quotes(String number, String text) {
        return does(said(text, List.of(), List.of(), null, null, Input.Unusable.NOTHING, null, context(number)));
    }

    Scenario sendsPhotoTakenAt(double lat, double lon) {
        Point there = new Point(lat, lon);
        return does(said("", List.of("p"), List.of(), null, there, Input.Unusable.NOTHING, null, context(null)));
    }

    Scenario wantsToReply(String number) {
        return does(new Input.ReplyWanted(number));
    }

    Scenario isLeftByTheOperator() {
        return does(new Input.OperatorLeft());
    }

    Scenario sendsPhotos(String caption, String... photos) {
        return does(said(caption, List.of(photos), List.of(), null, Input.Unusable.NOTHING, null));
    }

    Scenario sendsAlbumPhoto(String album, String photo) {
        return does(said("", List.of(photo), List.of(), null, Input.Unusable.NOTHING, album));
    }

    Scenario sendsPlace(double lat, double lon) {
        return does(said("", List.of(), List.of(), new Point(lat, lon), Input.Unusable.NOTHING, null));
    }

    Scenario sendsVoice(String file) {
        return does(said("", List.of(), List.of(file), null, Input.Unusable.VOICE, null));
    }

    Scenario sendsSticker() {
        return does(said("", List.of(), List.of(), null, Input.Unusable.STICKER, null));
    }

    Scenario presses(String label) {
        Option option = progress.offered().stream()
                .filter(o -> o.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button «%s» but %s".formatted(label, labels())));
        return pressesPayload(option.payload(progress.turn()));
    }

    Scenario pressesPayload(String payload) {
        return does(new Input.Pressed(payload, today));
    }

    Scenario rates(String number, boolean solved) {
        return does(new Input.Rated(number, solved));
    }

    Scenario isAsked(String... fragments) {
        assertThat(text()).contains(fragments);
        return this;
    }

    Scenario isNotTold(String fragment) {
        assertThat(text()).doesNotContain(fragment);
        return this;
    }

    Scenario isToldOnly(String fragment) {
        assertThat(said).hasSize(1);
        return isAsked(fragment);
    }

    Scenario isToldNothing() {
        assertThat(said).isEmpty();
        return this;
    }

    Scenario isOffered(String... labels) {
        assertThat(labels()).containsExactly(labels);
        return this;
    }

    Scenario isShownPhotos(String... photos) {
        assertThat(said.stream().flatMap(say -> say.photos().stream())).containsExactly(photos);
        return this;
    }

    Scenario isNoticed(String text) {
        assertThat(notice).isEqualTo(text);
        return this;
    }

    /** The payload that a button of the present question carries. */
    String payloadOf(String label) {
        return progress.offered().stream()
                .filter(o -> o.label().equals(label))
                .findFirst()
                .orElseThrow()
                .payload(progress.turn());
    }

    <T extends Effect> T did(Class<T> effect) {
        assertThat(effects).hasAtLeastOneElementOfType(effect);
        return effects.stream()
                .filter(effect::isInstance)
                .map(effect::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** All of this kind, in their order. */
    <T extends Effect> List<T> all(Class<T> effect) {
        return effects.stream().filter(effect::isInstance).map(effect::cast).toList();
    }

    /** Nothing but looking around. */
    Scenario didNothing() {
        assertThat(effects).allMatch(Effect.Lookup.class::isInstance);
        return this;
    }

    Progress progress() {
        return progress;
    }

    private Scenario does(Input input) {
        Turn turn = dialog.advance(progress, input);
        lately = Input.Lately.NOTHING;
        effects.addAll(turn.effects());
        List<Say> all = new ArrayList<>(turn.says());
        notice = turn.notice();
        mayWait = turn.mayWait();
        for (int i = 0; i < 5; i++) {
            Optional<Input> answer = turn.effects().stream()
                    .filter(Effect.Lookup.class::isInstance)
                    .map(effect -> answer((Effect.Lookup) effect))
                    .findFirst();
            if (answer.isEmpty()) {
                break;
            }
            turn = dialog.advance(turn.progress(), answer.get());
            effects.addAll(turn.effects());
            all.addAll(turn.says());
            mayWait &= turn.mayWait();
        }
        progress = turn.progress();
        said = all;
        return this;
    }

    /** What the application would answer. */
    private Input answer(Effect.Lookup lookup) {
        return switch (lookup) {
            case Effect.LookForKnown look ->
                new Input.KnownFound(
                        events,
                        look.incidents() ? nearby : List.of(),
                        look.incidents() || (everywhere && look.decided()) ? elsewhere : null,
                        today);
            case Effect.ListReports _ -> new Input.ReportsListed("Ваши сообщения: " + filed, filed, false);
            case Effect.OpenReport open ->
                filed.contains(open.number())
                        ? new Input.ReportOpened(
                                open.number(),
                                "Сообщение " + open.number(),
                                answered.isEmpty(),
                                asked.contains(open.number()),
                                answered.stream().anyMatch(own -> own.number().equals(open.number())))
                        : new Input.ReportsListed("Ваши сообщения: " + filed, filed, true);
            case Effect.HearAgain again -> again.said();
            case Effect.LookAtIncident _ -> new Input.IncidentFound(answer, over, today);
            case Effect.TakeBackReply take ->
                new Input.ReplyTakenBack(
                        Objects.requireNonNullElse(take.number(), asked.getFirst()),
                        did(Effect.ReplyToAgency.class).what(),
                        today);
            case Effect.ShowData _ -> new Input.DataShown("Имя и сообщения", filed.size());
        };
    }

    private Input.Said said(
            String text,
            List<String> photos,
            List<String> files,
            @Nullable Point place,
            Input.Unusable unusable,
            @Nullable String album) {
        return said(text, photos, files, place, null, unusable, album, context(null));
    }

    private Input.Said said(
            String text,
            List<String> photos,
            List<String> files,
            @Nullable Point place,
            @Nullable Point photoPlace,
            Input.Unusable unusable,
            @Nullable String album,
            Input.Context context) {
        return new Input.Said(
                "m" + ++messages,
                text,
                false,
                null,
                photos,
                files,
                place,
                photoPlace,
                unusable,
                List.of(),
                album,
                context);
    }

    private Input.Context context(@Nullable String about) {
        return new Input.Context(today, language, about, asked, answered, open, lately);
    }

    /** Whether the reply may wait for what follows. */
    Scenario mayWait(boolean expected) {
        assertThat(mayWait).isEqualTo(expected);
        return this;
    }

    private String text() {
        return said.stream().map(Say::text).collect(Collectors.joining("\n---\n"));
    }

    private List<String> labels() {
        return progress.offered().stream().map(Option::label).toList();
    }
}
