package ru.otklik.bot.desk.access;

/** A principal of whoever has just shown who they are, before their session begins. */
public interface Identified {
    Account account();

    /** By what they have shown it. */
    Proof proof();
}
