package ru.otklik.bot.support;

/** A server can't be started here; says why and what to do, for a person who sees nothing else. */
final class StoreFailure extends RuntimeException {
    private final String advice;

    StoreFailure(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
