package ru.otklik.bot.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Problems;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.classification.WithoutPlaces;
import ru.otklik.dialogs.conversation.Attached;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Knowledge;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.machine.StatemachineDialog;

/** A talk with the bot of the region that is shipped. */
abstract class ShippedTalk {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Region REGION = new RegionReader(Path.of("config"), new StandardEnvironment()).read();
    static final Classifier CLASSIFIER = new WithoutPlaces(
            new EnglishToo(Training.on(REGION.taxonomy()), REGION.glossary()), REGION.gazetteer()::withoutPlaces);
    static final Dialog DIALOG = dialog();

    Progress progress = Progress.NEW.consenting(REGION.consentVersion());
    String said = "";
    List<Known.Event> events = List.of();

    private static Dialog dialog() {
        Map<String, Texts> languages = new TreeMap<>();
        REGION.texts().forEach((code, texts) -> {
            Map<String, String> names = texts.entrySet().stream()
                    .filter(text -> text.getKey().startsWith("names."))
                    .collect(Collectors.toMap(text -> text.getKey().substring("names.".length()), Map.Entry::getValue));
            Map<String, String> words = new TreeMap<>(texts);
            words.keySet().removeIf(key -> key.startsWith("names."));
            languages.put(code, new Texts(words, names));
        });
        return new StatemachineDialog(new Knowledge(
                REGION.taxonomy(),
                REGION.gazetteer(),
                CLASSIFIER,
                new Problems(CLASSIFIER, REGION.taxonomy()),
                REGION.dangers(),
                REGION.answers(),
                REGION.glossary(),
                new Languages(languages),
                REGION.name(),
                REGION.consentVersion(),
                REGION.outsideAdvice()));
    }

    final void says(String text) {
        goesOn(message(text, new Input.Context(TODAY, null)));
    }

    /** A message of nothing but words. */
    static Input.Said message(String text, Input.Context context) {
        return Input.Said.again(text, new Attached(List.of(), false, List.of()), context);
    }

    private void goesOn(Input input) {
        Turn turn = DIALOG.advance(progress, input);
        List<Say> says = new ArrayList<>(turn.says());
        for (Optional<Effect> look = lookup(turn); look.isPresent(); look = lookup(turn)) {
            turn = DIALOG.advance(turn.progress(), new Input.KnownFound(events, List.of(), null, TODAY));
            says.addAll(turn.says());
        }
        progress = turn.progress();
        said = says.stream().map(Say::text).collect(Collectors.joining("\n"));
    }

    private static Optional<Effect> lookup(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.LookForKnown.class::isInstance)
                .findFirst();
    }

    final List<String> labels() {
        return progress.offered().stream().map(Option::label).toList();
    }
}
