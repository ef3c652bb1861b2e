package ru.otklik.bot.channels;

/** What became of fetching a file. */
public sealed interface Fetched {
    record Bytes(byte[] bytes) implements Fetched {}

    /** It is not to be had any more, too large, or not on the messenger's own host. */
    record Gone(String reason) implements Fetched {}

    /** It may be had later. */
    record Unreachable(String reason) implements Fetched {}
}
