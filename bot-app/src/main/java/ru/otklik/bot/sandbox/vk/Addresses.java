package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses of ours inside answers and events. They are written with a mark in the place of scheme, host and port, and get those of the
 * request that reads them: the same event may be read through several names of this machine.
 */
final class Addresses {
    private static final String HERE = "{sandbox:here}";

    private Addresses() {}

    static String of(String path) {
        return HERE + "/sandbox/vk/" + path;
    }

    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    static String complete(String json, String base) {
        return json.replace(HERE, base);
    }
}
