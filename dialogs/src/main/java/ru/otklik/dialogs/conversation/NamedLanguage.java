package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.Saying;

/**
 * A language that is named to be spoken: «английский» where the bot asks which, «давай по-английски» anywhere.
 *
 * @param code of the language (ISO 639)
 * @param name its name with or without small words around
 * @param wanted the name with a word that wants it spoken
 */
record NamedLanguage(String code, Saying name, Saying wanted) {
    private static final String AROUND =
            "давай давайте хочу можно говорить говори говорите говорим пожалуйста please мне все let's";
    private static final String SPOKEN =
            "по на in speak switch язык языке переключи переключите переключить смени сменить поменяй language";

    /** They say it alone, too. */
    private static final Set<String> ALONE = Set.of("english", "русский");

    private static final List<NamedLanguage> ALL = List.of(
            of("ru", "русский русского русском русски russian"),
            of("en", "английский английского английском английски инглиш english"),
            of("tt", "татарский татарского татарском татарски татарча tatar"));

    private static NamedLanguage of(String code, String names) {
        return new NamedLanguage(code, Saying.of(AROUND + " " + SPOKEN, names), Saying.of(AROUND, names, SPOKEN));
    }

    /** Empty as well where the language is not spoken and the bot has not asked which. */
    static Optional<Reading.Meaning> in(Knowledge knowledge, Progress progress, String text) {
        if (Understanding.isForAReport(progress.step())) {
            return Optional.empty();
        }
        List<String> words = Plain.words(text);
        boolean asked = progress.step() == Step.CHOOSE_LANGUAGE;
        return named(words, asked || (words.size() == 1 && ALONE.contains(words.getFirst())))
                .flatMap(language -> {
                    if (knowledge.languages().codes().contains(language.code)) {
                        return Optional.of(new Reading.Meaning(Signal.CHOOSE_LANGUAGE, language.code, false));
                    }
                    return asked ? Optional.of(Reading.Meaning.of(Signal.NOTHING)) : Optional.empty();
                });
    }

    /** Whether it names a language where one is asked for. */
    static boolean isNamed(Step step, String text) {
        return step == Step.CHOOSE_LANGUAGE && named(Plain.words(text), true).isPresent();
    }

    private static Optional<NamedLanguage> named(List<String> words, boolean alone) {
        return ALL.stream()
                .filter(language -> alone ? language.name.is(words) : language.wanted.is(words))
                .findFirst();
    }
}
