package ru.otklik.bot.sandbox.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** All emulated methods, found by name without regard to case. */
final class Methods {
    private final Map<String, Method> byName = new HashMap<>();

    void add(MethodFamily family) {
        family.methods().forEach((name, method) -> byName.put(name.toLowerCase(Locale.ROOT), method));
    }

    Method named(String name) {
        Method method = byName.get(name.toLowerCase(Locale.ROOT));
        if (method == null) {
            throw Refusal.of(404, "Not Found: method not found");
        }
        return method;
    }
}
