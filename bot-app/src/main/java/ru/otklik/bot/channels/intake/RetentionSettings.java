package ru.otklik.bot.channels.intake;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what came in is kept.
 *
 * @param words after so long the messenger's text of what is done is emptied; its key stays and keeps a repeat out
 * @param keys after so long the row goes. Telegram keeps an update for 24 hours, and VK's Callback API repeats for less than two; long
 *     polling gives again what came behind the position that was stored last, so after an older database was restored it gives as much
 *     as the messenger keeps. A week is far beyond all of them, and no shorter time is taken. Nor is for ever right: after a week
 *     without updates Telegram goes on at a random {@code update_id}, which might be one that was there
 */
@Validated
@ConfigurationProperties("otklik.inbound.keep")
record RetentionSettings(
        @DefaultValue("30d") @DurationMin(days = 1) Duration words,
        @DefaultValue("180d") @DurationMin(days = 7) Duration keys) {}
