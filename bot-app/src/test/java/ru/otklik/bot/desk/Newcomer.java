package ru.otklik.bot.desk;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody whom an administrator has just given access.
 *
 * @param link path by which they choose their password
 */
record Newcomer(String login, String link) {
    static final String PASSWORD = "кот гуляет по крыше";

    private static final Pattern TOLD = Pattern.compile("<dd><code>([^<]+)</code>");

    static Newcomer by(Browser administrator, String login, String name, String agency, String roles) {
        HttpResponse<String> created = administrator.post(
                "/desk/accounts", Map.of("login", login, "name", name, "agency", agency, "roles", roles));
        return new Newcomer(login, link(created));
    }

    /** Of the link that an administrator has just asked for. */
    static String link(HttpResponse<String> page) {
        return path(told(page));
    }

    /** What this page shows once: a link or a key. */
    static String told(HttpResponse<String> page) {
        Matcher told = TOLD.matcher(page.body());
        if (!told.find()) {
            throw new AssertionError("nothing was told");
        }
        return told.group(1);
    }

    HttpResponse<String> choosePassword(int port) {
        Browser browser = new Browser(port);
        browser.get(link);
        return browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
    }

    /** Chooses a password and signs in with it. */
    Browser signedIn(int port) {
        choosePassword(port);
        Browser browser = new Browser(port);
        browser.signIn(login, PASSWORD);
        return browser;
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
