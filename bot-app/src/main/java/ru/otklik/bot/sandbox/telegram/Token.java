package ru.otklik.bot.sandbox.telegram;

import java.util.regex.Pattern;

/**
 * A bot's token.
 *
 * @param botId the number before the colon
 * @param page the configured page for a secret of the form {@code page_<page id>}, else the bot id
 * @param namesPage whether the secret has that form
 */
record Token(long botId, String page, boolean namesPage) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,15}):([^/\\s]{1,100})");
    private static final String PAGE_PREFIX = "page_";

    /** Refuses what has not the form of a token with 401, as the real server does (tdlib/telegram-bot-api, ClientManager.cpp). */
    static Token of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw Refusal.of(401, "Unauthorized: invalid token specified");
        }
        String secret = match.group(2);
        boolean named = secret.startsWith(PAGE_PREFIX) && secret.length() > PAGE_PREFIX.length();
        return new Token(
                Long.parseLong(match.group(1)), named ? secret.substring(PAGE_PREFIX.length()) : match.group(1), named);
    }
}
