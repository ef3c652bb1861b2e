package ru.otklik.bot.learning;

import ru.otklik.dialogs.taxonomy.Taxonomy;

/** Lets a node's classifier learn other topics before they are put in force, so that it never names one that is gone. */
public interface NextTopics {
    /** Takes seconds, unless the topics say the same as before; afterwards this node answers with what was learned. */
    void prepare(Taxonomy next);
}
