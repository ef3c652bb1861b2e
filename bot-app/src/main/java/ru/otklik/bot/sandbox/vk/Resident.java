package ru.otklik.bot.sandbox.vk;

/** @param id the user id that pages know */
record Resident(long id, String name) {
    /** Names that end so belong to people with an application of years ago: it shows no callback buttons. */
    private static final String OLD = "-old";

    boolean hasOldClient() {
        return name.endsWith(OLD);
    }
}
