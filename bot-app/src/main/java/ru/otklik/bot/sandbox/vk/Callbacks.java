package ru.otklik.bot.sandbox.vk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A community's callback servers. Guarded by the community's lock. */
class Callbacks {
    // dev.vk.com/ru/api/callback/getting-started
    private static final int MOST = 10;

    private final Map<Integer, CallbackServer> servers = new TreeMap<>();
    private int lastId;
    private String code = newCode();
    private String base = "";

    Collection<CallbackServer> all() {
        return servers.values();
    }

    int nextId() {
        if (servers.size() >= MOST) {
            throw new ApiError(2000, "Servers number limit is reached");
        }
        return ++lastId;
    }

    void add(CallbackServer server) {
        servers.put(server.id(), server);
    }

    CallbackServer server(long id) {
        return servers.values().stream()
                .filter(server -> server.id() == id)
                .findFirst()
                .orElseThrow(() -> new ApiError(104, "Not found"));
    }

    void remove(CallbackServer server) {
        servers.remove(server.id());
    }

    boolean has(CallbackServer server) {
        return servers.containsKey(server.id());
    }

    List<CallbackServer> hearing(String type) {
        return servers.values().stream().filter(server -> server.hears(type)).toList();
    }

    /** What a new server has to answer; another one once somebody has. */
    String code() {
        return code;
    }

    void useUpCode() {
        code = newCode();
    }

    /** Scheme, host and port under which the page knows this emulator: there is no request to take them from when an event goes out. */
    void knownAs(String address) {
        base = address;
    }

    String base() {
        return base;
    }

    private static String newCode() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
