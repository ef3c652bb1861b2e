package ru.otklik.bot.sandbox.vk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who writes to communities: a name and, made of it, the same number after every restart. Safe for many threads. */
@Component
@Profile("sandbox")
class Residents {
    private static final long FIRST = 100_000_000;
    private static final long RANGE = 800_000_000;
    private static final int MOST = 100_000;

    private final Map<String, Resident> byName = new HashMap<>();
    private final Map<Long, Resident> byId = new HashMap<>();

    synchronized Resident named(String name) {
        Resident known = byName.get(name);
        if (known != null) {
            return known;
        }
        if (name.isBlank() || byName.size() >= MOST) {
            throw new IllegalArgumentException("Нельзя назвать жителя «" + name + "»");
        }
        long id = number(name);
        while (byId.containsKey(id)) {
            id = FIRST + (id - FIRST + 1) % RANGE;
        }
        Resident resident = new Resident(id, name);
        byName.put(name, resident);
        byId.put(id, resident);
        return resident;
    }

    /** Somebody whom an earlier run has known. */
    synchronized Resident restore(long id, String name) {
        Resident resident = new Resident(id, name);
        byName.put(name, resident);
        byId.put(id, resident);
        return resident;
    }

    synchronized Optional<Resident> withId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static long number(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return FIRST + crc.getValue() % RANGE;
    }
}
