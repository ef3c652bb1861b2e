package ru.otklik.bot.media.scanning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A virus scanner that speaks ClamAV's protocol.
 *
 * @param host of clamd; empty if there is none
 * @param port clamd's {@code TCPSocket}
 * @param timeout for connecting, and for each of its answers
 */
@ConfigurationProperties("otklik.scanner")
public record ScannerSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("20s") Duration timeout) {
    /** Whether there is a scanner to ask. */
    public boolean isSetUp() {
        return !host.isBlank();
    }
}
