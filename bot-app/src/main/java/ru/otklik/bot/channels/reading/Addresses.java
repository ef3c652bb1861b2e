package ru.otklik.bot.channels.reading;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Entrances;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.reading.ChannelSettings.StandIn;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/** Where a page's messenger is found, and where it finds us. */
@Component
class Addresses {
    private static final String API = "api-url";

    private final ChannelSettings settings;
    private final Environment environment;

    Addresses(ChannelSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The page as its channel is to reach it; empty if it has no token and nothing stands in for its messenger. */
    Optional<Page> reached(KnownPage known) {
        Page page = known.page();
        if (!page.token().isEmpty()) {
            return Optional.of(reached(page, known.tokenOrigin()));
        }
        StandIn standIn = settings.standIn().get(page.messenger());
        if (standIn == null || known.tokenIsLost()) {
            return Optional.empty();
        }
        Secret token = new Secret(standIn.tokenOf(page.id().value(), known.number(), page.settings()));
        return Optional.of(absolute(with(page, standIn.apiUrl()).with(token)));
    }

    /**
     * Where messengers are emulated, that is where a page lives that nobody said another place of; a token of the file of pages is one of
     * the real messenger.
     *
     * @param token where the page's token comes from
     */
    Page reached(Page page, Origin token) {
        StandIn standIn = settings.standIn().get(page.messenger());
        boolean said = page.settings().containsKey(API);
        return absolute(standIn == null || said || token == Origin.FILE ? page : with(page, standIn.apiUrl()));
    }

    /** A messenger that is emulated here finds us without an address of the outside world. */
    Entrance entrance(Page reached) {
        URI address = settings.address();
        return Entrances.of(reached, address != null && !isHere(reached) ? address : URI.create(here()));
    }

    /** Whether its messenger could find us. */
    boolean canBeFound(Page page, Origin token) {
        return settings.address() != null || page.token().isEmpty() || isHere(reached(page, token));
    }

    private static Page with(Page page, String apiUrl) {
        Map<String, String> own = new HashMap<>(page.settings());
        own.put(API, apiUrl);
        return page.with(own);
    }

    /** A path becomes an address of this application, whose port is known once the web server runs. */
    private Page absolute(Page page) {
        return api(page).startsWith("/") ? with(page, here() + api(page)) : page;
    }

    private boolean isHere(Page page) {
        return api(page).startsWith(here() + "/");
    }

    private static String api(Page page) {
        return page.settings().getOrDefault(API, "");
    }

    private String here() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port", "1");
    }
}
