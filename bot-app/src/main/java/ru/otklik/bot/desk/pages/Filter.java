package ru.otklik.bot.desk.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ru.otklik.bot.incidents.IncidentQuery;

/**
 * What narrows a tab of the queue. An empty text asks for nothing.
 *
 * @param topic an id
 * @param territory an id; what it holds is meant, too
 * @param page an id
 * @param messenger «telegram», «vk»
 * @param from the first day, as ISO 8601 writes it
 * @param to the last day
 */
public record Filter(
        String topic,
        String territory,
        String page,
        String messenger,
        String from,
        String to,
        IncidentQuery.Order order) {
    static final Filter NOTHING = new Filter("", "", "", "", "", "", IncidentQuery.Order.DEADLINE);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static Filter of(UnaryOperator<String> parameter) {
        return new Filter(
                id(parameter.apply("topic")),
                id(parameter.apply("territory")),
                id(parameter.apply("page")),
                id(parameter.apply("messenger")),
                day(parameter.apply("from")),
                day(parameter.apply("to")),
                Arrays.stream(IncidentQuery.Order.values())
                        .filter(order -> word(order).equals(parameter.apply("order")))
                        .findFirst()
                        .orElse(IncidentQuery.Order.DEADLINE));
    }

    /** The same without one of the things asked for, by its name in an address. */
    Filter without(String name) {
        Map<String, String> others = parameters();
        others.remove(name);
        return of(other -> others.getOrDefault(other, ""));
    }

    /** How many things are asked for; the order is none. */
    public int size() {
        Map<String, String> all = parameters();
        all.remove("order");
        return all.size();
    }

    /** As an address says them. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("topic", topic);
        all.put("territory", territory);
        all.put("page", page);
        all.put("messenger", messenger);
        all.put("from", from);
        all.put("to", to);
        all.put("order", order == IncidentQuery.Order.DEADLINE ? "" : word(order));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** As an address says an order. */
    public static String word(IncidentQuery.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static String id(String written) {
        return ID.matcher(written).matches() ? written : "";
    }

    private static String day(String written) {
        try {
            return written.isEmpty() ? "" : LocalDate.parse(written).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
