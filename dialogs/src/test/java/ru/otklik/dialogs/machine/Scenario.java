package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.territory.Point;

/** One resident's talk, told as a story: says, presses, is asked. */
final class Scenario {
    private final StatemachineDialog dialog = new StatemachineDialog(SmallTown.knowledge());
    private final List<Effect> effects = new ArrayList<>();
    private Progress progress = Progress.NEW;
    private List<Say> said = List.of();
    private String notice = "";
    private int messages;

    static Scenario begin() {
        return new Scenario();
    }

    /** A resident who has consented before. */
    static Scenario known() {
        Scenario scenario =
                new Scenario().says("/start").says("яма").presses("Согласен").says("отмена");
        scenario.effects.clear();
        return scenario;
    }

    Scenario says(String text) {
        return does(Input.Said.words("m" + ++messages, text));
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
        return does(new Input.Pressed(payload));
    }

    Scenario rates(String number, boolean solved) {
        return does(new Input.Rated(number, solved));
    }

    Scenario isAsked(String... fragments) {
        assertThat(text()).contains(fragments);
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

    Scenario didNothing() {
        assertThat(effects).isEmpty();
        return this;
    }

    Progress progress() {
        return progress;
    }

    private Scenario does(Input input) {
        Turn turn = dialog.advance(progress, input);
        progress = turn.progress();
        said = turn.says();
        notice = turn.notice();
        effects.addAll(turn.effects());
        return this;
    }

    private Input.Said said(
            String text,
            List<String> photos,
            List<String> files,
            @Nullable Point place,
            Input.Unusable unusable,
            @Nullable String album) {
        return new Input.Said("m" + ++messages, text, false, null, photos, files, place, unusable, List.of(), album);
    }

    private String text() {
        return said.stream().map(Say::text).collect(Collectors.joining("\n---\n"));
    }

    private List<String> labels() {
        return progress.offered().stream().map(Option::label).toList();
    }
}
