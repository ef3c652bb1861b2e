package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.function.Predicate;
import ru.otklik.dialogs.words.LatinTyping;

/** Reads Russian typed with Latin letters: on a keyboard that was not switched over («zvf»), or as it sounds («yama»). */
final class Keyboard {
    private Keyboard() {}

    /** A word that says nothing may only be read in another way if it is long enough to be no chance. */
    private static boolean isSmall(String word) {
        return word.length() > 1 && SmallTalk.isEmpty(Features.stem(word));
    }

    /**
     * The text itself unless it is Latin and more of its words are known when read in another way; a text of which less than half would
     * be Russian then is in another language.
     */
    static String russian(String text, Predicate<String> known) {
        String read = text.substring(0, Math.min(text.length(), Features.READ_CHARACTERS));
        String best = LatinTyping.mixed(text, word -> known.test(word) || isSmall(word));
        long most = 0;
        for (String reading : LatinTyping.readings(read)) {
            List<String> words = Features.written(reading);
            long count = words.stream().filter(known).count();
            long russian = words.stream()
                    .filter(word -> known.test(word) || SmallTalk.isEmpty(Features.stem(word)))
                    .count();
            if (count > most && russian * 2 >= words.size()) {
                best = reading;
                most = count;
            }
        }
        return best;
    }
}
