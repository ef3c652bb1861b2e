package ru.otklik.dialogs.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words as choices and answers are compared by: which of them say nothing, which refuse, which mean the same. */
final class ChoiceWords {
    static final Set<String> SMALL_WORDS = Set.of(
            "в", "во", "на", "у", "и", "а", "по", "с", "со", "к", "из", "это", "для", "за", "о", "об", "про", "или",
            "мне", "там", "тут", "здесь", "да");

    static final Set<String> REFUSALS = Set.of("не", "нет", "ни", "без", "кром", "no", "not", "without");

    /** They stand around a choice and say nothing of their own. */
    private static final Set<String> AROUND = Set.of(
            "нас",
            "меня",
            "мой",
            "моя",
            "мое",
            "моей",
            "моем",
            "наш",
            "наша",
            "наше",
            "нашей",
            "нашем",
            "нашего",
            "нашему",
            "я",
            "мы",
            "ну",
            "вот",
            "тогда",
            "давай",
            "давайте",
            "пусть",
            "наверное",
            "пожалуй",
            "пожалуйста",
            "думаю",
            "скорее",
            "лучше",
            "только",
            "просто",
            "именно",
            "выбираю",
            "же",
            "бы",
            "от",
            "до",
            "the",
            "a",
            "an",
            "in",
            "on",
            "of",
            "at",
            "to",
            "is",
            "it",
            "i",
            "my",
            "our",
            "please",
            "only",
            "just");

    /** Words that stemming leaves apart. */
    private static final Map<String, String> SAME_WORDS = Map.ofEntries(
            Map.entry("все", "весь"),
            Map.entry("всех", "весь"),
            Map.entry("всем", "весь"),
            Map.entry("всего", "весь"),
            Map.entry("всему", "весь"),
            Map.entry("всей", "весь"),
            Map.entry("всю", "весь"),
            Map.entry("вся", "весь"),
            Map.entry("ул", "улица"),
            Map.entry("пер", "переулок"),
            Map.entry("просп", "проспект"),
            Map.entry("пл", "площадь"),
            Map.entry("наб", "набережная"),
            Map.entry("ш", "шоссе"),
            Map.entry("мкр", "микрорайон"),
            Map.entry("вообще", "совсем"),
            Map.entry("нигде", "совсем"),
            Map.entry("полностью", "совсем"),
            Map.entry("абсолютно", "совсем"),
            Map.entry("completely", "all"),
            Map.entry("totally", "all"),
            Map.entry("entirely", "all"),
            Map.entry("рыжая", "ржавая"),
            Map.entry("рыжий", "ржавая"),
            Map.entry("коричневая", "ржавая"),
            Map.entry("воняет", "пахнет"),
            Map.entry("вонючая", "пахнет"),
            Map.entry("вонь", "пахнет"));

    static final Set<String> NONE = Set.of("нет", "нету", "отсутствует", "отсутствуют", "none", "no");

    /** What a label that says «нет» may say besides, «её нет», «совсем нет»: nothing of its own. */
    static final Set<String> OF_NONE = Set.of("ее", "его", "их", "совсем", "вообще", "at", "all");

    static final Set<String> NOT_KNOWN =
            Set.of("знаю", "знаем", "помню", "помним", "понятия", "уверен", "уверена", "know");

    private ChoiceWords() {}

    /** The words of a text as they are compared, small ones too. */
    static List<String> forms(String text) {
        return Plain.words(text).stream()
                .map(word -> Plain.stem(SAME_WORDS.getOrDefault(word, word)))
                .map(stem -> stem.equals("во") ? "в" : stem)
                .toList();
    }

    static List<String> stems(String plain) {
        List<String> stems = new ArrayList<>();
        for (String word : plain.split(" ")) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word) && !AROUND.contains(word)) {
                stems.add(Plain.stem(SAME_WORDS.getOrDefault(word, word)));
            }
        }
        return stems;
    }
}
