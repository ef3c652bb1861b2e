package ru.otklik.bot.sandbox.vk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call was given. As at VK an empty value is no value, and of several the last counts. */
final class Params {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Map<String, String> values;

    private Params(Map<String, String> values) {
        this.values = values;
    }

    static Params of(Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> values.put(name, given[given.length - 1]));
        return new Params(Collections.unmodifiableMap(values));
    }

    Map<String, String> all() {
        return values;
    }

    boolean has(String name) {
        return text(name).isPresent();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> ApiError.parameter(name + " is undefined"));
    }

    OptionalLong number(String name) {
        return text(name).map(value -> OptionalLong.of(parse(name, value))).orElseGet(OptionalLong::empty);
    }

    long requiredNumber(String name) {
        return parse(name, requiredText(name));
    }

    int number(String name, int otherwise, int min, int max) {
        long value = number(name).orElse(otherwise);
        if (value < min || value > max) {
            throw ApiError.parameter(name + " should be between " + min + " and " + max);
        }
        return (int) value;
    }

    OptionalDouble degrees(String name, double limit) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.get());
            if (Math.abs(value) <= limit) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw ApiError.parameter(name + " should be between -" + (int) limit + " and " + (int) limit);
    }

    List<Long> numbers(String name, int max) {
        List<Long> numbers = new ArrayList<>();
        for (String part : list(name, max)) {
            numbers.add(parse(name, part));
        }
        return numbers;
    }

    /** Comma-separated, as VK takes lists. */
    List<String> list(String name, int max) {
        List<String> parts = text(name).map(value -> List.of(value.split(",", -1))).orElse(List.of()).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > max) {
            throw ApiError.parameter(name + " should contain at most " + max + " values");
        }
        return parts;
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw ApiError.parameter(name + " should be 0 or 1");
        });
    }

    Optional<JsonNode> json(String name) {
        try {
            return text(name).map(JSON::readTree);
        } catch (JacksonException e) {
            throw ApiError.parameter(name + " contains incorrect JSON");
        }
    }

    private static long parse(String name, String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw ApiError.parameter(name + " not integer");
        }
    }
}
