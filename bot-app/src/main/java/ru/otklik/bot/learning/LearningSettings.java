package ru.otklik.bot.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the application learns.
 *
 * @param trainAt the time of day, in the region's time zone, at which one node trains
 * @param leastCases on how many new lessons two models are compared at least; with fewer, nothing changes
 * @param keep how many versions are kept, the one in force not counted
 * @param lookEvery how often each node looks which version is in force
 */
@Validated
@ConfigurationProperties("otklik.learning")
public record LearningSettings(
        @DefaultValue("03:30") LocalTime trainAt,
        @DefaultValue("50") @Min(1) @Max(100_000) int leastCases,
        @DefaultValue("10") @Min(1) @Max(1000) int keep,
        @DefaultValue("10s") @DurationMin(millis = 50) Duration lookEvery) {}
