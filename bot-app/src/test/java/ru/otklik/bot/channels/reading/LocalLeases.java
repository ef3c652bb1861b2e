package ru.otklik.bot.channels.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import ru.otklik.bot.coordination.Leases;

/** Leases of one process; without an end, for nobody dies here. */
final class LocalLeases implements Leases {
    private final Map<String, Deque<Place>> byName = new HashMap<>();

    @Override
    public Contest contend(String name, Contender contender) {
        Place place = new Place(name, contender);
        synchronized (byName) {
            Deque<Place> places = byName.computeIfAbsent(name, _ -> new ArrayDeque<>());
            places.addLast(place);
            if (places.size() > 1) {
                tell(contender::lost);
            } else {
                tell(contender::won);
            }
        }
        return place;
    }

    @Override
    public boolean areShared() {
        return true;
    }

    /** As the real ones do, by another thread. */
    private static void tell(Runnable what) {
        Thread.ofVirtual().start(what);
    }

    private final class Place implements Contest {
        private final String name;
        private final Contender contender;

        Place(String name, Contender contender) {
            this.name = name;
            this.contender = contender;
        }

        @Override
        public void close() {
            synchronized (byName) {
                Deque<Place> places = byName.computeIfAbsent(name, _ -> new ArrayDeque<>());
                boolean held = places.peekFirst() == this;
                places.remove(this);
                if (held && !places.isEmpty()) {
                    tell(places.getFirst().contender::won);
                }
            }
        }
    }
}
