package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write who don't know what to choose, «не знаю адрес», and the way out that they are told in words. */
final class Unsure {
    private static final Pattern DOES_NOT_KNOW = Pattern.compile(
            "(?:(?:я|мы|ну|а|да|точно|даже|честно|увы|к сожалению) )*(?:не знаю|незнаю|не знаем|не помню|не помним|не"
                    + " уверена?|без понятия|понятия не имею|хз|затрудняюсь(?: ответить)?|(?:i )?(?:don't|do not|dont)"
                    + " (?:know|remember)|(?:i'm |i am )?not sure|no idea|idk)(?:"
                    + " (?:точно|точного|точный|адреса?|улицу|дом|номера?|дома|где|это|что|выбрать|какая|какой|какое|тему|тема|куда|the|address|exactly|where|it|is|which|one))*");

    /** Whoever has read of an event and wants nothing more yet. */
    private static final List<String> HEARD = List.of(
            "понятно",
            "ясно",
            "понял",
            "поняла",
            "все понятно",
            "ясно понятно",
            "i see",
            "got it",
            "understood",
            "clear");

    private Unsure() {}

    /** @param plain as {@link Typed#plain} makes it */
    static boolean is(String plain) {
        return DOES_NOT_KNOW.matcher(plain).matches();
    }

    /** Whether it only says that the event's words were read. */
    static boolean hears(Step step, String plain) {
        return step == Step.EVENT && HEARD.contains(plain);
    }

    /** What it does where a choice is waited for; empty where it is words or an answer like others. */
    static Optional<Signal> signal(Progress progress, String plain) {
        if (!is(plain)) {
            return Optional.empty();
        }
        return switch (progress.step()) {
            case PLACE ->
                Optional.of(
                        progress.offered().stream().anyMatch(option -> option.signal() == Signal.AS_WRITTEN)
                                ? Signal.AS_WRITTEN
                                : Signal.SAID);
            case CONFIRM_TOPIC,
                    CHOOSE_TOPIC,
                    CHOOSE_GROUP,
                    CHOOSE_TOPIC_OF_GROUP,
                    CONFIRM_PLACE,
                    CHOOSE_PLACE,
                    PHOTOS -> Optional.of(Signal.NOTHING);
            default -> Optional.empty();
        };
    }

    /** How to go on without knowing; null if there is nothing to say of it. */
    static @Nullable String way(Visit visit, String plain) {
        Step step = visit.before.step();
        if (hears(step, plain)) {
            return visit.say(
                    TextKey.UNSURE_EVENT_HEARD,
                    "follow",
                    visit.say(TextKey.BUTTON_FOLLOW),
                    "other",
                    visit.say(TextKey.BUTTON_OTHER_MATTER));
        }
        if (!is(plain)) {
            return null;
        }
        return switch (step) {
            case CONFIRM_TOPIC, CHOOSE_TOPIC -> way(visit, TextKey.UNSURE_TOPIC, TextKey.BUTTON_OTHER);
            case CHOOSE_GROUP, CHOOSE_TOPIC_OF_GROUP -> way(visit, TextKey.UNSURE_GROUP, TextKey.BUTTON_NO_TOPIC);
            case CONFIRM_PLACE, CHOOSE_PLACE -> way(visit, TextKey.UNSURE_WHICH_PLACE, TextKey.BUTTON_OTHER_PLACE);
            case PHOTOS ->
                way(visit, TextKey.UNSURE_PHOTOS, visit.hasAttached() ? TextKey.BUTTON_DONE : TextKey.BUTTON_NO_PHOTOS);
            default -> null;
        };
    }

    private static String way(Visit visit, TextKey words, TextKey button) {
        return visit.say(words, "button", visit.say(button));
    }
}
