package ru.otklik.bot.desk.access.throttle;

/** What is guessed at. */
public enum Door {
    PASSWORD,
    /** Of the second factor: whoever guesses it has the password. */
    CODE,
    /** The password once more, from a session that is open. */
    OLD_PASSWORD
}
