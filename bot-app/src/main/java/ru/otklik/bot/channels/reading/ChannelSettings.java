package ru.otklik.bot.channels.reading;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are connected.
 *
 * @param standIn by messenger: what pages without a token of their own are connected to
 * @param address of this application as messengers see it, {@code https://…}; for pages whose updates are brought
 */
@ConfigurationProperties("otklik.channels")
record ChannelSettings(
        @DefaultValue Map<String, StandIn> standIn,
        @Nullable URI address) {

    /** Where the page's number begins: bots' ids have at least six digits. */
    private static final int FIRST_NUMBER = 700_001;

    /**
     * An emulated messenger.
     *
     * @param apiUrl an address, or a path in this very application
     * @param token with {@code {page}}, {@code {number}} or a setting of the page in braces
     */
    record StandIn(String apiUrl, String token) {
        String tokenOf(String page, int index, Map<String, String> settings) {
            String filled = token.replace("{page}", page).replace("{number}", String.valueOf(FIRST_NUMBER + index));
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                filled = filled.replace("{" + setting.getKey() + "}", setting.getValue());
            }
            return filled;
        }
    }
}
