package ru.otklik.bot.pages;

/** Where a page's description comes from. */
public enum Origin {
    /** {@code pages.yml} names it: its description follows the file with every start. */
    FILE,
    /** Added in the desk or by import. */
    OWN
}
