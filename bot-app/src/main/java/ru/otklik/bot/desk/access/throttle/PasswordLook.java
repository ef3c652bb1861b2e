package ru.otklik.bot.desk.access.throttle;

/** What is looked at of a login while too many try it. It takes alike long whether there is such an account or not. */
public interface PasswordLook {
    /** Whether this password opens an account of this login, which may come in at all. */
    boolean isRight(String login, String password);

    /** Whether the account has a second factor set up, so that its password alone opens nothing; false if there is no such account. */
    boolean asksForMore(String login);
}
