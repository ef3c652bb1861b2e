package ru.otklik.bot.media.scanning;

/** A virus scanner. */
public interface Scanner {
    /** Never throws; may take as long as {@link ScannerSettings} let it. */
    Verdict scan(byte[] bytes);

    /** What it says of a file. */
    sealed interface Verdict {
        /** No scanner is set up. */
        record NotAsked() implements Verdict {}

        record Clean() implements Verdict {}

        /** @param virus by the scanner's name for it */
        record Infected(String virus) implements Verdict {}

        /** It did not answer, or not as it should; worth asking again. */
        record Away(String reason) implements Verdict {}
    }
}
