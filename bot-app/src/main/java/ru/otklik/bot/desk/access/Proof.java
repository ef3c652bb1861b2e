package ru.otklik.bot.desk.access;

/** By what somebody has shown who they are when their session began. */
public enum Proof {
    PASSWORD,
    /** The password and a code of the second factor. */
    FACTOR,
    /** Whatever a provider of identities asks for. */
    PROVIDER
}
