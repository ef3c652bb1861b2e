package ru.otklik.bot.sandbox.vk;

/** @param id the user id that pages know */
record Resident(long id, String name) {
    /** Names that end so belong to people with an application of years ago: it shows no callback buttons. */
    private static final String OLD = "-old";

    /** Names that end so belong to people whose client speaks English. */
    private static final String ENGLISH = "-en";

    /** {@code client_info.lang_id}: 0 Russian, 3 English. */
    int language() {
        return name.endsWith(ENGLISH) ? 3 : 0;
    }

    boolean hasOldClient() {
        return name.endsWith(OLD);
    }
}
