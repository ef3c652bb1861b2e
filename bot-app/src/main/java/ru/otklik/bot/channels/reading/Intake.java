package ru.otklik.bot.channels.reading;

import ru.otklik.bot.region.Page;

/** How a page's updates come: the setting {@code intake} of its entry in {@code pages.yml}. */
enum Intake {
    /** We ask for them, again and again. */
    POLL,
    /** The messenger brings them to our address. */
    PUSH;

    private static final String SETTING = "intake";

    /** @throws IllegalArgumentException if the setting is neither {@code poll} nor {@code push} */
    static Intake of(Page page) {
        return switch (page.settings().getOrDefault(SETTING, "poll")) {
            case "poll" -> POLL;
            case "push" -> PUSH;
            case String other ->
                throw new IllegalArgumentException("intake бывает poll или push, а не «%s»".formatted(other));
        };
    }
}
