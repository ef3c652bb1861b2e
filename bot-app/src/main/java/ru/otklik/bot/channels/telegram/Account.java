package ru.otklik.bot.channels.telegram;

import okhttp3.HttpUrl;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/**
 * A bot and the server it lives on.
 *
 * @param server the address before {@code /bot<token>}, without a slash at its end
 */
record Account(HttpUrl server, Secret token) {
    private static final String SERVER = "https://api.telegram.org";

    /** @throws IllegalArgumentException if {@code api-url} is no HTTP address */
    static Account of(Page page) {
        String url = page.settings().getOrDefault("api-url", SERVER);
        return new Account(server(url), page.token());
    }

    private static HttpUrl server(String url) {
        HttpUrl server = HttpUrl.parse(url.replaceAll("/+$", ""));
        if (server == null) {
            throw new IllegalArgumentException("api-url — адрес http:// или https://, а не «%s»".formatted(url));
        }
        return server;
    }

    HttpUrl method(String name) {
        return under("bot" + token.value(), name);
    }

    HttpUrl file(String path) {
        HttpUrl.Builder url = under("file", "bot" + token.value()).newBuilder();
        return url.addPathSegments(path).build();
    }

    /** Takes the token out of whatever is to be logged, stored or shown. */
    String redact(String text) {
        return Redacted.of(text, token);
    }

    private HttpUrl under(String first, String second) {
        return server.newBuilder().addPathSegment(first).addPathSegment(second).build();
    }
}
