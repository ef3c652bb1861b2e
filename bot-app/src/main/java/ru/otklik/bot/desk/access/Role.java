package ru.otklik.bot.desk.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do. One account may have several roles. */
public enum Role {
    /** Works on the incidents of one agency. */
    CLERK("Специалист"),
    /** Does all that a clerk of the agency does, and answers for the agency. */
    CHIEF("Руководитель"),
    /** Sees the incidents of all agencies and distributes what nobody owns. */
    CURATOR("Куратор"),
    /** Keeps accounts, pages, models and updates that were set aside, and sees no incident. */
    ADMINISTRATOR("Администратор");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** In Russian, as the desk shows it. */
    public String title() {
        return title;
    }

    /** Whether it opens so much that a password alone is too little for it. */
    public boolean opensMuch() {
        return this == CURATOR || this == ADMINISTRATOR;
    }

    /** Those who work on incidents, chats and events. */
    static Set<Role> workers() {
        return EnumSet.of(CLERK, CHIEF, CURATOR);
    }
}
