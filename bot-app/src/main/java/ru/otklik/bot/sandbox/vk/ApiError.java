package ru.otklik.bot.sandbox.vk;

/** A refusal in VK's words; the HTTP status stays 200. Codes and texts: dev.vk.com/ru/reference/errors. */
class ApiError extends RuntimeException {
    private final int code;

    ApiError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static ApiError parameter(String what) {
        return new ApiError(100, "One of the parameters specified was missing or invalid: " + what);
    }

    static ApiError access(String why) {
        return new ApiError(15, "Access denied: " + why);
    }

    static ApiError authorization(String why) {
        return new ApiError(5, "User authorization failed: " + why);
    }

    static ApiError keyboard(String why) {
        return new ApiError(911, "Keyboard format is invalid: " + why);
    }

    static ApiError tooManyCalls() {
        return new ApiError(6, "Too many requests per second");
    }

    /** Any code that a fault asks for. */
    static ApiError of(int code) {
        return new ApiError(
                code,
                switch (code) {
                    case 1 -> "Unknown error occurred";
                    case 5 -> "User authorization failed";
                    case 6 -> "Too many requests per second";
                    case 9 -> "Flood control";
                    case 10 -> "Internal server error";
                    case 14 -> "Captcha needed";
                    case 29 -> "Rate limit reached";
                    case 900 -> "Can't send messages for users from blacklist";
                    case 901 -> "Can't send messages for users without permission";
                    case 902 -> "Can't send messages to this user due to their privacy settings";
                    default -> "Error " + code;
                });
    }
}
