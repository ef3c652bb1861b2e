package ru.otklik.bot.pages.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of this node: the first one seals, all of them open. */
final class Keys {
    private final Map<String, Key> byId = new LinkedHashMap<>();

    /**
     * @param written {@code id:base64}, several with commas or spaces between them; may be empty
     * @throws IllegalArgumentException if it is not; its message, in Russian, holds nothing of a key
     */
    static Keys of(String written) {
        Keys keys = new Keys();
        for (String one : written.split("[,\\s]+")) {
            if (one.isEmpty()) {
                continue;
            }
            Key key = Key.of(one);
            if (keys.byId.putIfAbsent(key.id(), key) != null) {
                throw new IllegalArgumentException("ключ «%s» стоит дважды".formatted(key.id()));
            }
        }
        return keys;
    }

    Optional<Key> current() {
        return byId.values().stream().findFirst();
    }

    Optional<Key> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}
