package ru.otklik.bot.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param lease how long a claimed message may wait on its node for the call to begin, before another node takes it over
 * @param callLease how long from the call's beginning; longer than a channel's call of text lasts (60 s)
 * @param photoLease the same for a photo or a file, which VK takes in four calls
 * @param pollEvery how often to look for what other nodes stored
 * @param concurrency calls at a time for one page on one node
 * @param shortestPause after the first failure; it doubles with each
 * @param longestPause between attempts
 * @param repeatAfter how long an answer that may have arrived waits before its one marked repeat: longer than a connection is usually
 *     away; the chat waits with it
 * @param attempts after so many it is given up, if the page's other messages get through meanwhile
 * @param giveUpAfter the age at which it is given up anyway
 * @param repeatsAreSafeFor how long a messenger that knows repeats remembers a key (VK: an hour)
 * @param acknowledgementsLiveFor the age at which a press is no longer acknowledged (VK: about a minute)
 * @param pendingPerChat how many messages may wait for one chat
 * @param stopWithin how long running calls may take to end when the application stops
 * @param lookEvery how often the backlog is looked at, for metrics and the alarm
 * @param lateAfter the age of a page's oldest message at which there is an alarm; mass notices don't count
 */
@Validated
@ConfigurationProperties("otklik.delivery")
record DeliverySettings(
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("75s") @DurationMin(seconds = 1) Duration callLease,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration photoLease,
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration pollEvery,
        @DefaultValue("32") @Min(1) @Max(1000) int concurrency,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration shortestPause,
        @DefaultValue("5m") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue("20s") @DurationMin(millis = 1) Duration repeatAfter,
        @DefaultValue("20") @Min(1) @Max(1000) int attempts,
        @DefaultValue("24h") @DurationMin(seconds = 1) Duration giveUpAfter,
        @DefaultValue("55m") @DurationMin(seconds = 0) Duration repeatsAreSafeFor,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration acknowledgementsLiveFor,
        @DefaultValue("200") @Min(1) int pendingPerChat,
        @DefaultValue("3s") @DurationMin(seconds = 0) Duration stopWithin,
        @DefaultValue("15s") @DurationMin(millis = 10) Duration lookEvery,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration lateAfter) {

    /** How long a call of this row may last. */
    Duration leaseOf(Row row) {
        return leaseOf(row.part());
    }

    /** How long a call of this part may last. */
    Duration leaseOf(StoredPart part) {
        return part instanceof StoredPart.Photo || part instanceof StoredPart.Document ? photoLease : callLease;
    }

    /** The pause after so many failed attempts. */
    Duration pauseAfter(int attempts) {
        var doubled = shortestPause.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
