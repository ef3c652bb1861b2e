package ru.otklik.bot.sandbox;

/** The control API can't understand what was sent; the message says why, in the words of its answer. */
class WrongRequest extends RuntimeException {
    WrongRequest(String message) {
        super(message);
    }
}
