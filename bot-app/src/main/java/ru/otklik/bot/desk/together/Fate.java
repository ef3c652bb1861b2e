package ru.otklik.bot.desk.together;

/**
 * What became of one of the chosen.
 *
 * @param words what it is, as the queue says; empty if it is nobody's to see
 * @param address where it is
 * @param text what became of it, in Russian
 * @param ours whether its card can still be opened
 */
record Fate(String number, String words, String address, State state, String text, boolean ours) {
    enum State {
        DONE,
        /** Goes in a moment, and may be called back until then. */
        GOING,
        /** Nothing was done with it. */
        LEFT
    }

    public boolean isLeft() {
        return state == State.LEFT;
    }

    public boolean isGoing() {
        return state == State.GOING;
    }

    /** The class of style sheets. */
    public String css() {
        return switch (state) {
            case DONE -> "sent";
            case GOING -> "waiting";
            case LEFT -> "failed";
        };
    }
}
