package ru.otklik.bot.incidents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the button below an agency's question carries. Anybody can forge it: whose report it is must be looked up. */
public record AskButton(String number) {
    private static final Pattern FORM = Pattern.compile("q\\.([0-9]{2}-[0-9]{6,12})");

    public String payload() {
        return "q." + number;
    }

    /** Empty if it is no such button's payload. */
    public static Optional<AskButton> of(String payload) {
        Matcher form = FORM.matcher(payload);
        return form.matches() ? Optional.of(new AskButton(form.group(1))) : Optional.empty();
    }
}
