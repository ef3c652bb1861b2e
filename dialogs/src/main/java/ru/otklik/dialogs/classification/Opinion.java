package ru.otklik.dialogs.classification;

import java.util.List;

/** What a classifier thinks of a text. */
public sealed interface Opinion {
    /** One topic is clearly first: worth a single question. {@code others} are the next two. */
    record Clear(Guess best, List<Guess> others) implements Opinion {
        public Clear {
            others = List.copyOf(others);
        }
    }

    /** One of these, best first, two or three. */
    record Among(List<Guess> guesses) implements Opinion {
        public Among {
            guesses = List.copyOf(guesses);
        }
    }

    /** The text says nothing that the topics know. */
    record Unknown() implements Opinion {}
}
