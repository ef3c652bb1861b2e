package ru.otklik.bot.incidents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the buttons below an official answer carry. Anybody can forge it: whose report it is must be looked up. */
public record RatingButton(String number, Verdict verdict) {
    private static final Pattern FORM = Pattern.compile("rate\\.([0-9]{2}-[0-9]{6,12})\\.(solved|partly|not)");

    public String payload() {
        return "rate.%s.%s".formatted(number, verdict.name().toLowerCase(Locale.ROOT));
    }

    /** Empty if it is no rating's payload. */
    public static Optional<RatingButton> of(String payload) {
        Matcher form = FORM.matcher(payload);
        return form.matches()
                ? Optional.of(new RatingButton(
                        form.group(1), Verdict.valueOf(form.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
