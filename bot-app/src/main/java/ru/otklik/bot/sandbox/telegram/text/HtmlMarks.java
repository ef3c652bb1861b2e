package ru.otklik.bot.sandbox.telegram.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code parse_mode=HTML}: a few tags, four named entities and numbered ones. */
final class HtmlMarks {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private static final Pattern START = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern END = Pattern.compile("</([A-Za-z][A-Za-z0-9-]*)\\s*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern CHARACTER = Pattern.compile("&(lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");

    private final String source;
    private final Marks marks = new Marks();

    private HtmlMarks(String source) {
        this.source = source;
    }

    static Formatted read(String source) {
        return new HtmlMarks(source).read();
    }

    private Formatted read() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '&') {
                at = character(at);
            } else if (c != '<') {
                marks.append(source.codePointAt(at));
                at += Character.charCount(source.codePointAt(at));
            } else if (source.startsWith("</", at)) {
                at = end(at);
            } else {
                at = start(at);
            }
        }
        Marks.Open unclosed = marks.innermost();
        if (unclosed != null) {
            throw BadMarks.unparsable("Can't find end tag corresponding to start tag \"" + unclosed.source() + "\"");
        }
        return marks.finish();
    }

    private int character(int at) {
        Matcher match = CHARACTER.matcher(source).region(at, source.length());
        if (!match.lookingAt()) {
            marks.append('&');
            return at + 1;
        }
        String name = match.group(1);
        int code =
                switch (name) {
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "amp" -> '&';
                    case "quot" -> '"';
                    default ->
                        name.startsWith("#x")
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1));
                };
        marks.append(Character.isValidCodePoint(code) && code > 0 ? code : '&');
        return match.end();
    }

    private int start(int at) {
        Matcher match = START.matcher(source).region(at, source.length());
        if (!match.lookingAt()) {
            throw BadMarks.unparsable("Unclosed start tag at byte offset " + Marks.byteOffset(source, at));
        }
        String tag = match.group(1).toLowerCase(Locale.ROOT);
        String type = TAGS.get(tag);
        if (type == null) {
            throw BadMarks.unparsable(
                    "Unsupported start tag \"%s\" at byte offset %d".formatted(tag, Marks.byteOffset(source, at)));
        }
        open(tag, type, match.group(2), at);
        return match.end();
    }

    private void open(String tag, String type, String attributes, int at) {
        switch (tag) {
            case "span" -> {
                if (!"tg-spoiler".equals(attribute(attributes, "class"))) {
                    throw BadMarks.unparsable("Tag \"span\" must have class \"tg-spoiler\" at byte offset "
                            + Marks.byteOffset(source, at));
                }
                marks.open(type, tag, at, null);
            }
            case "a" -> {
                String url = attribute(attributes, "href");
                marks.open(url == null ? "" : type, tag, at, url == null ? null : new Marks.Extra("url", url));
            }
            case "tg-emoji" -> {
                String id = attribute(attributes, "emoji-id");
                if (id == null || !id.matches("[0-9]{1,18}")) {
                    throw BadMarks.unparsable("Invalid custom emoji identifier specified");
                }
                marks.open(type, tag, at, new Marks.Extra("custom_emoji_id", id));
            }
            case "blockquote" ->
                marks.open(attributes.contains("expandable") ? "expandable_blockquote" : type, tag, at, null);
            default -> marks.open(type, tag, at, null);
        }
    }

    private static @Nullable String attribute(String attributes, String name) {
        Matcher match = ATTRIBUTE.matcher(attributes);
        while (match.find()) {
            if (match.group(1).equalsIgnoreCase(name)) {
                String quoted = match.group(2) != null ? match.group(2) : match.group(3);
                return quoted != null ? quoted : match.group(4);
            }
        }
        return null;
    }

    private int end(int at) {
        Matcher match = END.matcher(source).region(at, source.length());
        int offset = Marks.byteOffset(source, at);
        if (!match.lookingAt()) {
            throw BadMarks.unparsable("Unclosed end tag at byte offset " + offset);
        }
        Marks.Open opened = marks.innermost();
        if (opened == null) {
            throw BadMarks.unparsable("Unexpected end tag at byte offset " + offset);
        }
        String tag = match.group(1).toLowerCase(Locale.ROOT);
        if (!tag.equals(opened.source())) {
            throw BadMarks.unparsable("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                    .formatted(offset, opened.source(), tag));
        }
        marks.close();
        return match.end();
    }
}
