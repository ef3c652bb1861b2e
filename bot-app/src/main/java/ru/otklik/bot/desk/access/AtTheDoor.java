package ru.otklik.bot.desk.access;

/** What happens where people come in, told at once to whoever listens; if one of those fails, it doesn't happen. */
public sealed interface AtTheDoor {
    /**
     * Nothing is lacking: the desk is open to them now.
     *
     * @param address from where
     */
    record CameIn(Account account, String address) implements AtTheDoor {}

    /**
     * The password or the provider's word was right, and a code or setting one up is still lacking.
     *
     * @param address from where
     */
    record HalfWay(Account account, String address) implements AtTheDoor {}

    /**
     * Somebody has chosen a password by the link they were given.
     *
     * @param address from where
     */
    record ChosePassword(Account account, String address) implements AtTheDoor {}

    /**
     * Somebody who may do nothing else before has set up a second factor.
     *
     * @param address from where
     */
    record SetFactorUp(Account account, String address) implements AtTheDoor {}

    /**
     * @param login as it was typed, which may be nobody's and even a password; empty where none was
     * @param address from where
     */
    record Refused(String login, Why why, String address) implements AtTheDoor {}

    /** Why somebody was not let in. */
    enum Why {
        WRONG_CODE,
        /** Tried too often: not even looked at. */
        TOO_MANY_TRIES,
        /** The provider tells of somebody who has no account here, or a closed one. */
        NOBODY_OF_OURS,
        /** The provider refused, or what came from there is not what was asked for. */
        PROVIDER
    }
}
