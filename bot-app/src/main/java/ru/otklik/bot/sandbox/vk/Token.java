package ru.otklik.bot.sandbox.vk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A community's token.
 *
 * @param groupId the number before the colon
 * @param page the configured page for a secret of the form {@code page_<page id>}, else the group id
 * @param namesPage whether the secret has that form
 */
record Token(long groupId, String page, boolean namesPage) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,14}):(\\S{1,200})");
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,14}");
    private static final Pattern NAMED = Pattern.compile("page_([\\w.-]+)");

    /** Error 5 for what hasn't the form of a token. */
    static Token of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw ApiError.authorization("invalid access_token (4).");
        }
        Matcher named = NAMED.matcher(form.group(2));
        return new Token(
                Long.parseLong(form.group(1)), named.matches() ? named.group(1) : form.group(1), named.matches());
    }

    /** The number that a page has as long as no token has told another. */
    static long groupIdOf(String page) {
        return GROUP.matcher(page).matches() ? Long.parseLong(page) : 1;
    }
}
