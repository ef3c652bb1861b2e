package ru.otklik.bot.learning;

import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/** What would tell topics apart if a region had others. */
public interface Foresight {
    /**
     * The version in force as it would be with these topics: itself if they say what it was taught, else taught anew by their examples
     * and by the lessons that it has learned from, just as every node does when it meets other topics. Takes seconds.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    Classifier with(Taxonomy topics);
}
