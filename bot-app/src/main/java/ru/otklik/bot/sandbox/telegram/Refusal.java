package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/** A call that the Bot API refuses; the HTTP status equals the error code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final @Nullable Integer retryAfter;

    private Refusal(int code, String description, @Nullable Integer retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, null);
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, "Bad Request: " + reason, null);
    }

    static Refusal blocked() {
        return new Refusal(403, "Forbidden: bot was blocked by the user", null);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static Refusal restart() {
        return new Refusal(500, "Internal Server Error: restart", null);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /** Seconds, or null if the caller isn't asked to wait. */
    @Nullable
    Integer retryAfter() {
        return retryAfter;
    }
}
