package ru.otklik.bot.load;

/**
 * What a crowd has lived through.
 *
 * @param begun steps a second that residents began
 * @param done steps a second that were answered
 * @param p50 milliseconds from what a resident sent to what came back
 * @param missed steps that could not begin, for everybody waited
 * @param unanswered steps without an answer for half a minute
 */
record Measured(
        double seconds,
        double begun,
        double done,
        double p50,
        double p95,
        double p99,
        double max,
        int missed,
        int unanswered) {}
