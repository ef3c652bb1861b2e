package ru.otklik.bot.platform;

import java.util.List;

/**
 * Every column in which something personal lies sealed, and what a value is bound to there: taken to another row, it doesn't open. Rows are
 * known by what doesn't change as long as they hold something; where their number comes only with the insert, by whose they are.
 */
public enum PersonalColumn {
    CHAT_NAME("chat", "resident", List.of("page", "chat"), List.of("page", "chat"), Form.TEXT),
    CHAT_PROGRESS("chat", "progress", List.of("page", "chat"), List.of("page", "chat"), Form.TEXT),
    INBOUND_RAW("inbound", "raw", List.of("id"), List.of("page", "update_key"), Form.TEXT),
    REPORT_NAME("report", "resident", List.of("id"), List.of("number"), Form.TEXT),
    REPORT_FIELDS("report", "fields", List.of("id"), List.of("number"), Form.JSON),
    ADDITION_WORDS("addition", "words", List.of("id"), List.of("report"), Form.TEXT),
    HANDOVER_NAME("handover", "resident", List.of("id"), List.of("page", "chat"), Form.TEXT),
    HANDOVER_WORDS("handover_message", "words", List.of("id"), List.of("handover"), Form.TEXT),
    /** Words, buttons and the resident's own id; SQL asks for the rest. */
    DELIVERY_PART("delivery", "part", List.of("id"), List.of("page", "chat"), Form.MEMBERS);

    /** How sealed text stands in a column. */
    public enum Form {
        /** As it is. */
        TEXT,
        /** As a string in place of the whole JSON. */
        JSON,
        /** As the member {@code sealed} of a JSON object, in place of all members but {@link #IN_THE_CLEAR}. */
        MEMBERS
    }

    /** Members of a JSON object that aren't sealed. */
    public static final List<String> IN_THE_CLEAR = List.of("kind", "media", "message", "replyTo");

    private final String table;
    private final String column;
    private final List<String> key;
    private final List<String> boundTo;
    private final Form form;

    PersonalColumn(String table, String column, List<String> key, List<String> boundTo, Form form) {
        this.table = table;
        this.column = column;
        this.key = key;
        this.boundTo = boundTo;
        this.form = form;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** Columns of the primary key. */
    public List<String> key() {
        return key;
    }

    /** Columns whose values, as text and in this order, are bound to what is sealed. */
    public List<String> boundTo() {
        return boundTo;
    }

    public Form form() {
        return form;
    }

    /** As SQL and documentation write it: {@code table.column}. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
