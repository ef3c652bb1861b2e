package ru.otklik.bot.pages;

/** Where a page's description or its token comes from. */
public enum Origin {
    /** {@code pages.yml}: a description follows the file with every start. */
    FILE,
    /** The desk, the API or an import. */
    OWN
}
