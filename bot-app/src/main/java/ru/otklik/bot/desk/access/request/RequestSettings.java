package ru.otklik.bot.desk.access.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one may ask for, under {@code otklik.desk.requests}; all nodes count together, and each for itself while Redis is away.
 *
 * @param accountsMostPerMinute of one account, at the desk or over the API
 * @param addressesMostPerMinute of one address, by whoever isn't signed in
 */
@ConfigurationProperties("otklik.desk.requests")
public record RequestSettings(
        @DefaultValue("1200") int accountsMostPerMinute,
        @DefaultValue("1200") int addressesMostPerMinute) {
    public RequestSettings {
        if (accountsMostPerMinute < 60 || addressesMostPerMinute < 60) {
            throw new IllegalArgumentException("otklik.desk.requests must let through 60 a minute at least");
        }
    }
}
