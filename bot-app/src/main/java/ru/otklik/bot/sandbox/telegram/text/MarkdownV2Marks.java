package ru.otklik.bot.sandbox.telegram.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code parse_mode=MarkdownV2}, where every sign with a meaning must be escaped to stand for itself. */
final class MarkdownV2Marks {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";
    private static final Map<String, String> NAMES = Map.of(
            "bold", "Bold",
            "italic", "Italic",
            "underline", "Underline",
            "strikethrough", "Strikethrough",
            "spoiler", "Spoiler",
            "code", "Code",
            "pre", "Pre",
            "text_link", "TextUrl",
            "custom_emoji", "CustomEmoji",
            "blockquote", "BlockQuote");

    private final String source;
    private final Marks marks = new Marks();
    private int at;

    private MarkdownV2Marks(String source) {
        this.source = source;
    }

    static Formatted read(String source) {
        return new MarkdownV2Marks(source).read();
    }

    private Formatted read() {
        while (at < source.length()) {
            step();
        }
        Marks.Open quote = marks.innermost();
        if (quote != null && quote.type().equals("blockquote")) {
            marks.close();
        }
        Marks.Open unclosed = marks.innermost();
        if (unclosed != null) {
            throw BadMarks.unparsable("Can't find end of %s entity at byte offset %d"
                    .formatted(NAMES.get(unclosed.type()), Marks.byteOffset(source, unclosed.sourceAt())));
        }
        return marks.finish();
    }

    private void step() {
        char c = source.charAt(at);
        Marks.Open inner = marks.innermost();
        boolean verbatim =
                inner != null && (inner.type().equals("code") || inner.type().equals("pre"));
        if (c == '\\' && at + 1 < source.length() && source.charAt(at + 1) < 127) {
            marks.append(source.charAt(at + 1));
            at += 2;
        } else if (inner != null && closes(inner)) {
            close(inner);
        } else if (c == '\n' && inner != null && inner.type().equals("blockquote") && !source.startsWith(">", at + 1)) {
            marks.close();
            literal();
        } else if (verbatim || RESERVED.indexOf(c) < 0) {
            literal();
        } else {
            open(c);
        }
    }

    private void literal() {
        marks.append(source.codePointAt(at));
        at += Character.charCount(source.codePointAt(at));
    }

    private boolean closes(Marks.Open inner) {
        return switch (inner.type()) {
            case "italic" -> source.startsWith("_", at) && !source.startsWith("__", at);
            case "blockquote" -> false;
            default -> source.startsWith(inner.source(), at);
        };
    }

    private void close(Marks.Open inner) {
        at += inner.source().length();
        switch (inner.type()) {
            case "text_link" -> {
                String url = address();
                marks.close(new Marks.Extra("url", url == null ? marks.innermostText() : url));
            }
            case "custom_emoji" -> {
                String url = address();
                String id = url == null ? "" : url.replaceFirst("^tg://emoji\\?id=", "");
                if (!id.matches("[0-9]{1,18}")) {
                    throw BadMarks.unparsable("Invalid custom emoji identifier specified");
                }
                marks.close(new Marks.Extra("custom_emoji_id", id));
            }
            default -> marks.close();
        }
    }

    /** The address in brackets after a link's words, or null if there is none. */
    private @Nullable String address() {
        if (!source.startsWith("(", at)) {
            return null;
        }
        int opened = at++;
        StringBuilder url = new StringBuilder();
        while (at < source.length() && source.charAt(at) != ')') {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at++;
            }
            url.append(source.charAt(at++));
        }
        if (at >= source.length()) {
            throw BadMarks.unparsable("Can't find end of a URL at byte offset " + Marks.byteOffset(source, opened));
        }
        at++;
        return url.toString();
    }

    private void open(char c) {
        switch (c) {
            case '*' -> open("bold", "*", "*");
            case '_' -> {
                boolean twice = source.startsWith("__", at);
                open(twice ? "underline" : "italic", twice ? "__" : "_", twice ? "__" : "_");
            }
            case '~' -> open("strikethrough", "~", "~");
            case '[' -> open("text_link", "[", "]");
            case '`' -> code();
            case '|' -> {
                if (!source.startsWith("||", at)) {
                    throw reserved(c);
                }
                open("spoiler", "||", "||");
            }
            case '!' -> {
                if (!source.startsWith("![", at)) {
                    throw reserved(c);
                }
                open("custom_emoji", "![", "]");
            }
            case '>' -> quote(c);
            default -> throw reserved(c);
        }
    }

    private void quote(char c) {
        if (at > 0 && source.charAt(at - 1) != '\n') {
            throw reserved(c);
        }
        if (marks.within("blockquote")) {
            at++;
        } else {
            open("blockquote", ">", "");
        }
    }

    private void code() {
        if (!source.startsWith("```", at)) {
            open("code", "`", "`");
            return;
        }
        open("pre", "```", "```");
        int line = source.indexOf('\n', at);
        if (line >= 0 && source.substring(at, line).matches("[^\\s`]*")) {
            at = line + 1;
        }
    }

    private void open(String type, String sign, String end) {
        marks.open(type, end, at, null);
        at += sign.length();
    }

    private static BadMarks reserved(char c) {
        return BadMarks.unparsable("Character '" + c + "' is reserved and must be escaped with the preceding '\\'");
    }
}
