package ru.otklik.bot.media;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names and types of files as strangers give them, made harmless. */
final class FileNames {
    private static final int LONGEST = 100;
    /** Control characters, those that turn the direction of reading, and what paths and headers are made of. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:;*?\"'<>|%]+");

    /** Nothing that a browser would run. */
    private static final Pattern HARMLESS_TYPE =
            Pattern.compile("(?:audio|video)/[a-z0-9.+-]{1,60}|image/(?:heic|heif|webp)"
                    + "|application/(?:pdf|msword|vnd\\.(?:ms-|openxmlformats-|oasis\\.)[a-z0-9.-]{1,80})|text/plain");

    private FileNames() {}

    static String harmless(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = HARMFUL.matcher(base).replaceAll("_").strip().replaceFirst("^\\.+", "");
        if (clean.length() > LONGEST) {
            var extension = extensionOf(clean);
            clean = cut(clean, LONGEST - extension.length()) + extension;
        }
        return clean.isBlank() ? "file" : clean;
    }

    static String withExtension(String name, String extension) {
        var clean = harmless(name);
        var own = extensionOf(clean);
        if (own.equalsIgnoreCase("." + extension) || (extension.equals("jpg") && own.equalsIgnoreCase(".jpeg"))) {
            return clean;
        }
        var stem = own.isEmpty() ? clean : clean.substring(0, clean.length() - own.length());
        return cut(stem, LONGEST - extension.length() - 1) + "." + extension;
    }

    static String harmlessType(String claimed) {
        var type = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return HARMLESS_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
