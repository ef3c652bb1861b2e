package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a text says yes or no, as people say it: «ага», «угу», «не-а», «нету», «вроде да». */
public final class YesOrNo {
    private static final Set<String> YES = Set.of(
            "да",
            "ага",
            "угу",
            "конечно",
            "есть",
            "имеется",
            "верно",
            "точно",
            "правильно",
            "естественно",
            "разумеется",
            "ок",
            "окей",
            "хорошо",
            "согласен",
            "согласна",
            "именно",
            "yes",
            "y",
            "д",
            "дада",
            "безусловно",
            "определенно",
            "всегда",
            "aga",
            "da");
    private static final Set<String> NO = Set.of(
            "нет",
            "неа",
            "не",
            "нету",
            "нетути",
            "никак",
            "ни",
            "no",
            "n",
            "н",
            "отсутствует",
            "никогда",
            "нисколько",
            "нискольки",
            "отнюдь",
            "net");

    /** What people put before the word that decides. */
    private static final Set<String> BEFORE = Set.of(
            "ну",
            "вроде",
            "вроди",
            "бы",
            "кажется",
            "скорее",
            "всего",
            "думаю",
            "наверное",
            "пока",
            "еще",
            "уже",
            "так",
            "ой",
            "а",
            "все",
            "по",
            "моему",
            "похоже",
            "видимо",
            "конкретно",
            "сейчас",
            "увы",
            "это",
            "у",
            "нас",
            "к",
            "сожалению",
            "что",
            "совсем");

    private static final Set<String> UNSURE = Set.of(
            "знаю",
            "знаем",
            "помню",
            "помним",
            "понял",
            "поняла",
            "понимаю",
            "уверен",
            "уверена",
            "скажу",
            "могу",
            "проверял",
            "проверяла",
            "смотрел",
            "смотрела",
            "обращал",
            "обращала",
            "в");

    private YesOrNo() {}

    /** Empty if the text says neither, or that the person doesn't know. */
    public static Optional<Boolean> read(String text) {
        String stripped = text.strip();
        if (stripped.matches("\\++|[👍✅]+")) {
            return Optional.of(true);
        }
        if (stripped.matches("[-−–—]+|[👎❌]+")) {
            return Optional.of(false);
        }
        List<String> words = Plain.words(stripped.replaceAll("(?iu)не+[-\\s]*а+(?!\\p{L})", "неа"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (NO.contains(word)) {
                return UNSURE.contains(next) ? Optional.empty() : Optional.of(false);
            }
            if (YES.contains(word)) {
                return NO.contains(next) ? denied(words.subList(i + 1, words.size())) : Optional.of(true);
            }
            if (!BEFORE.contains(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «Да нет» is no; what «да не горит» is, nobody knows. */
    private static Optional<Boolean> denied(List<String> rest) {
        boolean onlyNo =
                rest.stream().allMatch(word -> !word.equals("не") && (NO.contains(word) || BEFORE.contains(word)));
        return onlyNo ? Optional.of(false) : Optional.empty();
    }
}
