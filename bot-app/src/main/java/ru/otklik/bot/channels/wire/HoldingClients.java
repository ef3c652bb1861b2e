package ru.otklik.bot.channels.wire;

import java.util.List;
import okhttp3.OkHttpClient;
import ru.otklik.bot.platform.PageId;

/** Clients for calls that are held for long, a few pages sharing each. */
public final class HoldingClients {
    private final List<OkHttpClient> clients;

    HoldingClients(List<OkHttpClient> clients) {
        this.clients = clients;
    }

    /** A page's, always the same. */
    public OkHttpClient of(PageId page) {
        return clients.get(Math.floorMod(page.value().hashCode(), clients.size()));
    }
}
