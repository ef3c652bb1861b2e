package ru.otklik.bot.desk.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.pages.Filter;
import ru.otklik.bot.desk.pages.Queue;
import ru.otklik.bot.desk.pages.Wanted;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.region.Region;

/** Reads which part of the queue a call asks for. The desk passes over what it can't read; a program is told. */
@Component
class AskedQueue {
    private static final int LONGEST_SEARCH = 100;
    private static final List<String> MESSENGERS = List.of("telegram", "vk");

    private static final List<String> KNOWN = List.of(
            "tab", "status", "topic", "territory", "page", "messenger", "from", "to", "order", "q", "limit", "offset");

    private final Queue queue;
    private final Region region;
    private final PageDirectory pages;

    AskedQueue(Queue queue, Region region, PageDirectory pages) {
        this.queue = queue;
        this.region = region;
        this.pages = pages;
    }

    /**
     * @param parameters by their names: {@code tab}, {@code status}, {@code topic}, {@code territory}, {@code page}, {@code messenger},
     *     {@code from}, {@code to}, {@code order}, {@code q}; {@code limit} and {@code offset} are not looked at
     * @throws ApiRefusal naming the parameter that makes no sense or that there is none of
     */
    IncidentQuery of(Map<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .min(String::compareTo)
                .ifPresent(name -> {
                    throw refused("Параметра «%s» нет, есть: %s.".formatted(name, String.join(", ", KNOWN)));
                });
        check(parameters, "tab", known(Wanted.Tab.values()));
        check(parameters, "order", known(IncidentQuery.Order.values()));
        check(parameters, "messenger", MESSENGERS);
        check(
                parameters,
                "topic",
                "Темы",
                id -> region.taxonomy().topics().stream()
                        .anyMatch(topic -> topic.id().value().equals(id)));
        check(
                parameters,
                "territory",
                "Территории",
                id -> region.gazetteer().territories().stream()
                        .anyMatch(territory -> territory.id().value().equals(id)));
        check(
                parameters,
                "page",
                "Страницы",
                id -> pages.all().stream()
                        .anyMatch(page -> page.page().id().value().equals(id)));
        checkDay(parameters, "from");
        checkDay(parameters, "to");
        if (parameters.getOrDefault("q", "").length() > LONGEST_SEARCH) {
            throw refused("В параметре «q» — до %d знаков.".formatted(LONGEST_SEARCH));
        }
        Set<IncidentStatus> statuses = statuses(parameters.getOrDefault("status", ""));
        IncidentQuery asked = queue.query(Wanted.of(name ->
                name.equals("state") ? parameters.getOrDefault("tab", "all") : parameters.getOrDefault(name, "")));
        if (statuses.isEmpty()) {
            return asked;
        }
        Set<IncidentStatus> both = new HashSet<>(asked.statuses());
        both.retainAll(statuses);
        if (both.isEmpty()) {
            throw refused("На вкладке «%s» таких состояний не бывает.".formatted(parameters.get("tab")));
        }
        return new IncidentQuery(
                both,
                asked.whose(),
                asked.late(),
                asked.topic(),
                asked.territories(),
                asked.pages(),
                asked.from(),
                asked.before(),
                asked.search(),
                asked.order());
    }

    private static Set<IncidentStatus> statuses(String wanted) {
        List<String> all = known(IncidentStatus.values());
        return Stream.of(wanted.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> {
                    if (!all.contains(word.toLowerCase(Locale.ROOT))) {
                        throw refused("Состояния «%s» нет, есть: %s.".formatted(word, String.join(", ", all)));
                    }
                    return IncidentStatus.valueOf(word.toUpperCase(Locale.ROOT));
                })
                .collect(Collectors.toSet());
    }

    private static void check(Map<String, String> parameters, String name, List<String> known) {
        String value = parameters.getOrDefault(name, "");
        if (!value.isEmpty() && !known.contains(value)) {
            throw refused("Параметр «%s» — одно из: %s.".formatted(name, String.join(", ", known)));
        }
    }

    private static void check(Map<String, String> parameters, String name, String what, Predicate<String> known) {
        String value = parameters.getOrDefault(name, "");
        if (!value.isEmpty() && !known.test(value)) {
            throw refused("%s «%s» нет.".formatted(what, value));
        }
    }

    private static void checkDay(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        try {
            if (!value.isEmpty()) {
                LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            throw refused("Параметр «%s» — день, как 2026-11-22.".formatted(name));
        }
    }

    private static List<String> known(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof IncidentQuery.Order order
                        ? Filter.word(order)
                        : value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static ApiRefusal refused(String why) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, why);
    }
}
