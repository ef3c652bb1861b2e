package ru.otklik.bot.sandbox.telegram.text;

/** Reads {@code parse_mode=Markdown}, the old way: no marks within marks. */
final class OldMarkdownMarks {
    private static final String SIGNS = "_*`[";

    private OldMarkdownMarks() {}

    static Formatted read(String source) {
        Marks marks = new Marks();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length() && SIGNS.indexOf(source.charAt(at + 1)) >= 0) {
                marks.append(source.charAt(at + 1));
                at += 2;
            } else if (SIGNS.indexOf(c) < 0) {
                marks.append(source.codePointAt(at));
                at += Character.charCount(source.codePointAt(at));
            } else {
                at = marked(source, at, marks);
            }
        }
        return marks.finish();
    }

    private static int marked(String source, int at, Marks marks) {
        char c = source.charAt(at);
        String sign = source.startsWith("```", at) ? "```" : String.valueOf(c);
        String end = c == '[' ? "]" : sign;
        int ends = source.indexOf(end, at + sign.length());
        if (ends < 0) {
            throw BadMarks.unparsable(
                    "Can't find end of the entity starting at byte offset " + Marks.byteOffset(source, at));
        }
        String words = source.substring(at + sign.length(), ends);
        int after = ends + end.length();
        String url = "";
        if (c == '[' && source.startsWith("(", after) && source.indexOf(')', after) > 0) {
            int closed = source.indexOf(')', after);
            url = source.substring(after + 1, closed);
            after = closed + 1;
        }
        marks.open(type(sign, url), sign, at, url.isEmpty() ? null : new Marks.Extra("url", url));
        words.codePoints().forEach(marks::append);
        marks.close();
        return after;
    }

    private static String type(String sign, String url) {
        return switch (sign) {
            case "*" -> "bold";
            case "_" -> "italic";
            case "`" -> "code";
            case "```" -> "pre";
            default -> url.isEmpty() ? "" : "text_link";
        };
    }
}
