package ru.otklik.bot.channels.vk;

import okhttp3.HttpUrl;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/**
 * A community and the server it lives on.
 *
 * @param server the address before {@code /method/<name>}
 * @param own whether the page names a server of its own instead of VK's
 */
record Account(HttpUrl server, boolean own, long groupId, Secret token) {
    /** The host that VK's documentation uses now (dev.vk.com/api/api-requests). */
    static final String GROUP = "group-id";

    private static final String SERVER = "https://api.vk.ru";

    /** @throws IllegalArgumentException if {@code group-id} is no number or {@code api-url} no HTTP address */
    static Account of(Page page) {
        String group = page.settings().getOrDefault(GROUP, "");
        if (!group.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("group-id — номер сообщества цифрами, а не «%s»".formatted(group));
        }
        return of(page, Long.parseLong(group));
    }

    /** @throws IllegalArgumentException if {@code api-url} is no HTTP address */
    static Account of(Page page, long groupId) {
        String url = page.settings().getOrDefault("api-url", SERVER);
        return new Account(server(url), !url.equals(SERVER), groupId, page.token());
    }

    private static HttpUrl server(String url) {
        HttpUrl server = HttpUrl.parse(url.replaceAll("/+$", ""));
        if (server == null) {
            throw new IllegalArgumentException("api-url — адрес http:// или https://, а не «%s»".formatted(url));
        }
        return server;
    }

    HttpUrl method(String name) {
        return server.newBuilder().addPathSegment("method").addPathSegment(name).build();
    }

    /** Takes the token out of whatever is to be logged, stored or shown. */
    String redact(String text) {
        return Redacted.of(text, token);
    }
}
