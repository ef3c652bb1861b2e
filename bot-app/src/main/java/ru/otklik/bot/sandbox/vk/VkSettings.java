package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * What the emulator is told.
 *
 * @param longPollEnabled whether a new community has Bots Long Poll and its five usual events switched on, as if its owner had done so on
 *     the settings page; a real new community has not, but a client that comes with any token expects a community that is ready
 * @param callbackRetries waits before the second and later attempts to deliver to a callback server
 */
@Profile("sandbox")
@ConfigurationProperties("otklik.sandbox.vk")
record VkSettings(
        @DefaultValue("true") boolean longPollEnabled,
        // As VK does: dev.vk.com/ru/api/callback/getting-started
        @DefaultValue({"10s", "3m", "10m", "30m", "1h"}) List<Duration> callbackRetries) {}
