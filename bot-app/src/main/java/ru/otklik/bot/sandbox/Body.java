package ru.otklik.bot.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object sent to the control API. Reading a field that is missing or of the wrong kind throws {@link WrongRequest}. */
record Body(JsonNode json) {
    static final int LONGEST_TEXT = 1_000_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Body {
        if (!json.isObject()) {
            throw new WrongRequest("Тело запроса должно быть объектом JSON");
        }
    }

    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new WrongRequest("Поле «%s» должно быть непустой строкой".formatted(field));
        }
        if (value.stringValue().length() > LONGEST_TEXT) {
            throw new WrongRequest("Поле «%s» длиннее %d знаков".formatted(field, LONGEST_TEXT));
        }
        return value.stringValue();
    }

    /** A message's id: a string, or a whole number for those who type it by hand; null if it isn't given. */
    @Nullable
    String id(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        return text(field);
    }

    double number(String field, double least, double most) {
        JsonNode value = json.path(field);
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            throw new WrongRequest("Поле «%s» должно быть числом от %.0f до %.0f".formatted(field, least, most));
        }
        return value.doubleValue();
    }

    /** @param otherwise what a missing field means */
    int whole(String field, int least, int most, int otherwise) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
            throw new WrongRequest("Поле «%s» должно быть целым числом от %d до %d".formatted(field, least, most));
        }
        return value.intValue();
    }
}
