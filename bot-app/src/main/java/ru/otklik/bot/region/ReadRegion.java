package ru.otklik.bot.region;

import java.util.List;

/** What came of reading a region's files without starting anything. */
public sealed interface ReadRegion {
    record Good(Region region) implements ReadRegion {}

    /** @param mistakes with file, line and reason, in Russian */
    record Bad(List<String> mistakes) implements ReadRegion {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }
    }
}
