package ru.otklik.bot.region;

import java.util.List;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/** What came of reading a topics file. */
public sealed interface ReadTopics {
    record Good(Taxonomy taxonomy) implements ReadTopics {}

    /** @param mistakes with file, line and reason, in Russian */
    record Bad(List<String> mistakes) implements ReadTopics {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }
    }
}
