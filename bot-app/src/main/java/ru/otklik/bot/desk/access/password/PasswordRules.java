package ru.otklik.bot.desk.access.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords may be chosen: long ones; no rules about kinds of letters, which only make them worse (NIST SP 800-63B). */
public final class PasswordRules {
    /** For new ones; older ones still open. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;
    private static final int FEWEST_LETTERS = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The same, and that it was typed twice alike. */
    public static Optional<String> problem(String login, String password, String again) {
        return problem(login, password)
                .or(() -> password.equals(again) ? Optional.empty() : Optional.of("Пароли не совпали."));
    }

    /** Why not, in Russian; empty if it may be chosen. */
    public static Optional<String> problem(String login, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("Нужно не меньше %d знаков: например, три-четыре слова подряд.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("Не больше %d знаков.".formatted(LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("В пароле не должно быть логина.");
        }
        String bare = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        String word = bare.replaceAll("^\\d+|\\d+$", "");
        boolean repeated = plain.chars().distinct().count() < FEWEST_LETTERS;
        if (repeated || COMMON.contains(bare) || COMMON.contains(word) || COMMON.contains(halved(bare))) {
            return Optional.of("Такой пароль подбирают первым. Придумайте другой.");
        }
        return Optional.empty();
    }

    /** «passwordpassword» is one word, too. */
    private static String halved(String word) {
        String half = word.substring(0, word.length() / 2);
        return word.equals(half + half) ? half : word;
    }

    private static Set<String> common() {
        try (InputStream list =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/desk/common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
