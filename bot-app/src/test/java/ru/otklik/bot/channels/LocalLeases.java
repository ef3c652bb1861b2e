package ru.otklik.bot.channels;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ru.otklik.bot.coordination.Leases;

/** Leases of one process; without an end, for nobody dies here. */
final class LocalLeases implements Leases {
    private final Map<String, String> held = new ConcurrentHashMap<>();

    @Override
    public Optional<Lease> hold(String name, Duration time) {
        String owner = UUID.randomUUID().toString();
        return owner.equals(held.computeIfAbsent(name, n -> owner))
                ? Optional.of(new Held(name, owner))
                : Optional.empty();
    }

    private final class Held implements Lease {
        private final String name;
        private final String owner;

        Held(String name, String owner) {
            this.name = name;
            this.owner = owner;
        }

        @Override
        public boolean renew() {
            return owner.equals(held.get(name));
        }

        @Override
        public void release() {
            held.remove(name, owner);
        }
    }
}
