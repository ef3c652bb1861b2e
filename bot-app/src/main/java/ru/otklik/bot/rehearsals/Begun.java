package ru.otklik.bot.rehearsals;

import java.util.List;

/** What became of the wish to try files. */
public sealed interface Begun {
    record Started(long id) implements Begun {}

    /** @param mistakes in Russian, each with its file and line */
    record Mistaken(List<String> mistakes) implements Begun {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** One at a time. */
    record Busy() implements Begun {}

    /** They are what is in force. */
    record NothingNew() implements Begun {}
}
