package ru.otklik.bot.sandbox.telegram;

/** Reads and checks the words of a call. */
final class Texts {
    private Texts() {}

    /** A message's text: required, at most {@link Limits#TEXT} after its marks have been read. */
    static Formatted message(Params params) {
        if (!params.has("text")) {
            throw Refusal.badRequest("message text is empty");
        }
        Formatted text = read(params, "text", "entities");
        if (text.text().isBlank()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (text.text().length() > Limits.TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    private static Formatted read(Params params, String name, String entities) {
        return Formatted.plain(params.text(name));
    }
}
