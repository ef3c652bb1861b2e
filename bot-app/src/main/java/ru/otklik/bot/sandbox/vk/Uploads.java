package ru.otklik.bot.sandbox.vk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.vk.FileStore.StoredFile;

/** Files on their way into a message: first a place to send them to, then what was received there. Safe for many threads. */
@Component("vkUploads")
@Profile("sandbox")
class Uploads {
    private static final int KEPT = 1_000;

    private final Map<String, Place> places = bounded();
    private final Map<String, Received> received = bounded();

    /** @param type {@code photo}, {@code doc} or {@code audio_message} */
    record Place(String page, String type) {}

    /** @param ticket by which the page refers to it when it saves the file */
    record Received(String ticket, Place place, StoredFile file) {}

    /** The address to send the file to. */
    String open(Community community, String type) {
        String id = UUID.randomUUID().toString().replace("-", "");
        places.put(id, new Place(community.page(), type));
        return Addresses.of("upload/" + id);
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    Received receive(Place place, StoredFile file) {
        Received one = new Received(UUID.randomUUID().toString().replace("-", ""), place, file);
        received.put(one.ticket(), one);
        return one;
    }

    Optional<Received> received(String ticket, Community community) {
        return Optional.ofNullable(received.get(ticket))
                .filter(one -> one.place().page().equals(community.page()));
    }

    private static <T> Map<String, T> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        });
    }
}
