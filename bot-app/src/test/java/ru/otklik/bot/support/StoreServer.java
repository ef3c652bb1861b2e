package ru.otklik.bot.support;

/** A PostgreSQL or Redis server that can be taken away and brought back on the same address. */
interface StoreServer {
    /** The host's name, as a client on this machine reaches it. */
    String host();

    int port();

    /** Starts the server and waits until it answers; data of an earlier start are still there. */
    void start();

    /** Stops the server and waits until it is gone; nothing happens if it isn't running. */
    void stop();

    /** Ends the server without letting it write anything down. */
    default void crash() {
        stop();
    }
}
