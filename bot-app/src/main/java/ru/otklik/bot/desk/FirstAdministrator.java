package ru.otklik.bot.desk;

import ru.otklik.bot.platform.Secret;

/** Gets the one in who lets everybody else in. For whoever may run commands on the server, and with it may do everything anyway. */
public interface FirstAdministrator {
    /** What became of it. */
    sealed interface Made {
        /**
         * @param path of the link by which they choose their password, once
         */
        record Link(String login, Secret path) implements Made {}

        /** Somebody else is administrator already: they give access in the desk. */
        record ThereIsOne(String login) implements Made {}

        /** Not a login: 3 to 40 small Latin letters, digits, dots and hyphens. */
        record NoLogin() implements Made {}

        /** Nobody has this login. */
        record Unknown() implements Made {}
    }

    /**
     * Makes the first administrator, who is curator as well if wanted; one who has never signed in gets another link.
     *
     * @param name as colleagues see it
     */
    Made create(String login, String name, boolean curator);

    /** For an administrator who has lost password, phone and paper: a link, and no second factor any more. */
    Made letInAgain(String login);
}
