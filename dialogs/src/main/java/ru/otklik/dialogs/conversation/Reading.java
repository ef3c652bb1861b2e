package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a resident means: a press, a typed choice or command, or free words. */
final class Reading {
    private static final int LONGEST = 4000;

    private static final Map<String, Signal> COMMANDS = Map.ofEntries(
            Map.entry("/start", Signal.START),
            Map.entry("начать", Signal.START),
            Map.entry("старт", Signal.START),
            Map.entry("/help", Signal.START),
            Map.entry("помощь", Signal.START),
            Map.entry("/my", Signal.MINE),
            Map.entry("мои сообщения", Signal.MINE),
            Map.entry("мои обращения", Signal.MINE),
            Map.entry("/cancel", Signal.CANCEL),
            Map.entry("отмена", Signal.CANCEL),
            Map.entry("отменить", Signal.CANCEL),
            Map.entry("стоп", Signal.CANCEL));

    /** Words people type instead of pressing; they count only where such a choice is offered. */
    private static final Map<Signal, List<String>> SYNONYMS = Map.of(
            Signal.AGREE, List.of("да", "согласен", "согласна", "ок", "хорошо", "конечно", "+"),
            Signal.DECLINE, List.of("нет", "не согласен", "не согласна"),
            Signal.YES, List.of("да", "ага", "угу", "верно", "да верно", "правильно", "все верно", "ок", "здесь", "+"),
            Signal.OTHER, List.of("нет", "не то", "не верно", "неверно", "другое", "не здесь", "не тут"),
            Signal.DONE, List.of("нет", "нету", "без фото", "нет фото", "готово", "все", "дальше", "пропустить"),
            Signal.SEND, List.of("да", "отправить", "отправляй", "отправляйте", "все верно", "верно", "ок", "+"),
            Signal.BACK, List.of("назад"));

    private Reading() {}

    /**
     * @param signal what was meant
     * @param value which topic, group or place, where the signal alone doesn't say
     * @param stale whether an old button was pressed
     */
    record Meaning(Signal signal, @Nullable String value, boolean stale) {
        static Meaning of(Signal signal) {
            return new Meaning(signal, null, false);
        }
    }

    static Meaning of(Progress progress, Input input) {
        return switch (input) {
            case Input.Pressed pressed -> pressed(progress, pressed.payload());
            case Input.Rated rated -> Meaning.of(rated.solved() ? Signal.RATED : Signal.NOT_SOLVED);
            case Input.Said said -> said(progress, said);
        };
    }

    static boolean isTooLong(Input.Said said) {
        return said.text().length() > LONGEST;
    }

    private static Meaning said(Progress progress, Input.Said said) {
        if (said.start()) {
            return Meaning.of(Signal.START);
        }
        if (said.payload() != null) {
            Meaning meaning = pressed(progress, said.payload());
            if (!meaning.stale()) {
                return meaning;
            }
        }
        if (isTooLong(said) || isEmpty(said)) {
            return Meaning.of(Signal.NOTHING);
        }
        String text = plain(said.text());
        Signal command = COMMANDS.get(text);
        if (command != null) {
            return Meaning.of(command);
        }
        return typed(progress, text)
                .map(option -> new Meaning(option.signal(), option.value(), false))
                .orElse(Meaning.of(Signal.SAID));
    }

    private static boolean isEmpty(Input.Said said) {
        return said.text().isBlank() && said.photos().isEmpty() && said.files().isEmpty() && said.location() == null;
    }

    private static Meaning pressed(Progress progress, String payload) {
        return progress.offered().stream()
                .filter(option -> option.payload(progress.turn()).equals(payload))
                .findFirst()
                .map(option -> new Meaning(option.signal(), option.value(), false))
                .orElse(new Meaning(Signal.NOTHING, null, true));
    }

    private static Optional<Option> typed(Progress progress, String text) {
        return progress.offered().stream()
                .filter(option -> plain(option.label()).equals(text))
                .findFirst()
                .or(() -> progress.offered().stream()
                        .filter(option -> SYNONYMS.getOrDefault(option.signal(), List.of())
                                .contains(text))
                        .findFirst());
    }

    /** Small letters, «е» for «ё», no punctuation around: how choices are compared. */
    static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s,]+", " ")
                .replaceAll("^[«\"'(]+|[.!?»\"')]+$", "")
                .strip();
    }
}
