package ru.otklik.bot.sandbox.journal;

/** Something that holds until it is told anew. Implemented by records: their components are what is kept. */
public interface Fact {
    /** Its kind as the first word, then whatever tells it from others of that kind. */
    String key();
}
