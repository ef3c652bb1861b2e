package ru.otklik.bot.sandbox.vk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    Kept.Servers kept(String page) {
        return new Kept.Servers(
                page,
                lastId,
                code,
                base,
                servers.values().stream().map(CallbackServer::kept).toList());
    }

    void restore(Kept.Servers kept) {
        lastId = kept.lastId();
        code = kept.code();
        base = kept.base();
        kept.servers().forEach(server -> servers.put(server.id(), CallbackServer.restored(server)));
    }

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
        return find(id).orElseThrow(() -> new ApiError(104, "Not found"));
    }

    Optional<CallbackServer> find(long id) {
        return servers.values().stream().filter(server -> server.id() == id).findFirst();
    }

    void remove(CallbackServer server) {
        servers.remove(server.id());
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
