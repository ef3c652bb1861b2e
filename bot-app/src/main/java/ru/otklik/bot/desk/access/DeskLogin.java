package ru.otklik.bot.desk.access;

/** What is known of a login before its account is. */
public final class DeskLogin {
    /** The cookie that brings a login back into its field after a wrong password. */
    public static final String TYPED = "otklik-typed-login";

    /** How logins are written. */
    public static final String WRITTEN = "[a-z0-9._-]{1,40}";

    /** How new ones are to be. */
    public static final String NEW = "[a-z0-9][a-z0-9._-]{2,39}";

    private DeskLogin() {}
}
