package ru.otklik.bot.sandbox.vk;

import java.net.URI;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** An address that a community's events are sent to. Guarded by the community's lock. */
class CallbackServer {
    private final int id;
    private final EventTypes types = new EventTypes();
    private URI url;
    private String title;
    private String secret;
    private Status status = Status.WAIT;

    CallbackServer(int id, URI url, String title, String secret) {
        this.id = id;
        this.url = url;
        this.title = title;
        this.secret = secret;
    }

    enum Status {
        /** Asked for the confirmation code, not answered yet. */
        WAIT,
        /** It answered something else than the code. */
        FAILED,
        OK
    }

    static CallbackServer restored(Kept.Server kept) {
        CallbackServer server = new CallbackServer(kept.id(), kept.url(), kept.title(), kept.secret());
        server.status = kept.status();
        server.types.restore(kept.types());
        return server;
    }

    Kept.Server kept() {
        return new Kept.Server(id, url, title, secret, status, types.kept());
    }

    int id() {
        return id;
    }

    EventTypes types() {
        return types;
    }

    URI url() {
        return url;
    }

    String secret() {
        return secret;
    }

    void change(URI url, String title, String secret) {
        this.url = url;
        this.title = title;
        this.secret = secret;
        this.status = Status.WAIT;
    }

    void become(Status now) {
        status = now;
    }

    boolean hears(String type) {
        return status == Status.OK && types.contains(type);
    }

    ObjectNode json() {
        return Methods.object()
                .put("id", id)
                .put("title", title)
                .put("creator_id", 0)
                .put("url", url.toString())
                .put("secret_key", secret)
                .put("status", status.name().toLowerCase(Locale.ROOT));
    }
}
