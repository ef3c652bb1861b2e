package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Russian typed with Latin letters: on a keyboard that was not switched over («zvf»), or as it sounds («yama»). */
public final class LatinTyping {
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private static final Map<String, String> SOUNDS = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("sch", "щ"),
            Map.entry("yo", "ё"),
            Map.entry("jo", "ё"),
            Map.entry("yu", "ю"),
            Map.entry("ju", "ю"),
            Map.entry("ya", "я"),
            Map.entry("ja", "я"),
            Map.entry("ye", "е"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("ts", "ц"),
            Map.entry("ch", "ч"),
            Map.entry("sh", "ш"),
            Map.entry("aya", "ая"),
            Map.entry("oya", "оя"),
            Map.entry("eya", "ея"),
            Map.entry("iya", "ия"),
            Map.entry("uyu", "ую"),
            Map.entry("ayu", "аю"),
            Map.entry("iyu", "ию"),
            Map.entry("iy", "ий"),
            Map.entry("yy", "ый"),
            Map.entry("ey", "ей"),
            Map.entry("oy", "ой"),
            Map.entry("ay", "ай"));

    private static final String LATIN_SOUNDS = "abvgdezijklmnoprstufhcywxq'";
    private static final String RUSSIAN_SOUNDS = "абвгдезийклмнопрстуфхцывхкь";
    private static final int LONGEST_SOUND = 4;

    private static final Pattern LATIN = Pattern.compile("[a-z]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** With the signs that are letters on the other keyboard. */
    private static final Pattern LATIN_WORD = Pattern.compile(
            "(?<![\\p{L}\\d/@.])[a-z\\[\\];',.`]*[a-z][a-z\\[\\];',.`]*(?![\\p{L}\\d/@])", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 2;
    private static final int MOST_SIGNS = 2;

    /** What Russians write in Latin letters, whatever it would spell otherwise. */
    private static final Set<String> LATIN_WORDS = Set.of(
            "wifi",
            "wi",
            "fi",
            "ok",
            "sms",
            "vk",
            "tv",
            "led",
            "gps",
            "usb",
            "qr",
            "sos",
            "pdf",
            "whatsapp",
            "telegram",
            "viber",
            "iphone",
            "android",
            "google",
            "yandex",
            "online",
            "email",
            "mail",
            "site",
            "www",
            "http",
            "https",
            "ru",
            "com",
            "no",
            "bmw",
            "kia",
            "audi",
            "lada",
            "ford",
            "rav",
            "gazel",
            "hello",
            "hi",
            "yes",
            "the",
            "and",
            "in",
            "on",
            "of",
            "is",
            "a",
            "i");

    private LatinTyping() {}

    /** What the text may be in Russian, in small letters; nothing if it has no Latin letters or has Russian ones. */
    public static List<String> readings(String text) {
        if (!LATIN.matcher(text).find() || CYRILLIC.matcher(text).find()) {
            return List.of();
        }
        String small = text.toLowerCase(Locale.ROOT);
        return List.of(byKeys(small), bySound(small));
    }

    /**
     * A text with Russian words of which some are typed with Latin letters («у нас zvf на дороге»): those that are known when read in
     * another way are replaced, the others stay.
     *
     * @param known whether there is such a Russian word, in small letters
     */
    public static String mixed(String text, Predicate<String> known) {
        if (!LATIN.matcher(text).find() || !CYRILLIC.matcher(text).find()) {
            return text;
        }
        return LATIN_WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(), known)));
    }

    private static String word(String typed, Predicate<String> known) {
        String small = typed.toLowerCase(Locale.ROOT);
        if (LATIN_WORDS.contains(small.replaceAll("[^a-z]", ""))) {
            return typed;
        }
        // «,» is «б» on the other keyboard, or a comma after the word.
        for (int end = small.length(); end > 0 && small.length() - end <= MOST_SIGNS; end--) {
            String core = small.substring(0, end);
            for (String reading : List.of(byKeys(core), bySound(core))) {
                if (reading.length() >= SHORTEST && known.test(reading)) {
                    return reading + small.substring(end);
                }
            }
            if (Character.isLetter(small.charAt(end - 1))) {
                break;
            }
        }
        return typed;
    }

    private static String byKeys(String text) {
        StringBuilder russian = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int key = LATIN_KEYS.indexOf(letter);
            russian.append(key < 0 ? letter : RUSSIAN_KEYS.charAt(key));
        }
        return russian.toString();
    }

    private static String bySound(String text) {
        StringBuilder russian = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(LONGEST_SOUND, text.length() - at);
            while (length > 1 && !SOUNDS.containsKey(text.substring(at, at + length))) {
                length--;
            }
            if (length > 1) {
                russian.append(SOUNDS.get(text.substring(at, at + length)));
            } else {
                int sound = LATIN_SOUNDS.indexOf(text.charAt(at));
                russian.append(sound < 0 ? text.charAt(at) : RUSSIAN_SOUNDS.charAt(sound));
            }
            at += length;
        }
        return russian.toString();
    }
}
