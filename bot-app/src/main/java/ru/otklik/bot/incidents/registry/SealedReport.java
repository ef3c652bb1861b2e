package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.PersonalColumn.ADDITION_WORDS;
import static ru.otklik.bot.platform.PersonalColumn.REPORT_FIELDS;
import static ru.otklik.bot.platform.PersonalColumn.REPORT_NAME;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.Sealing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a report lies sealed in the database: the resident's name, the answers to the bot's questions, and what was said later. The words
 * of the report itself stand in the clear: the desk searches them.
 */
@Component
class SealedReport {
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final Sealing sealing;
    private final JsonMapper json;

    SealedReport(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    String name(String number, String name) {
        return sealing.seal(REPORT_NAME, name, number);
    }

    /** Empty if it can't be opened: nothing depends on it. */
    String openName(String number, String stored) {
        try {
            return sealing.open(REPORT_NAME, stored, number);
        } catch (NotOpened e) {
            return "";
        }
    }

    /** As JSON. */
    String fields(String number, List<Field> fields) {
        return sealing.seal(REPORT_FIELDS, json.writeValueAsString(fields), number);
    }

    /** Where they can't be opened, one that says why. */
    List<Field> openFields(String number, String stored) {
        try {
            return json.readValue(sealing.open(REPORT_FIELDS, stored, number), FIELDS);
        } catch (NotOpened e) {
            return List.of(new Field("sealed", "Ответы на вопросы бота", e.said()));
        }
    }

    /** All of them in one line. */
    String readFields(String number, String stored) {
        return openFields(number, stored).stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("; "));
    }

    /** @param report the row's number */
    String added(long report, String words) {
        return sealing.seal(ADDITION_WORDS, words, String.valueOf(report));
    }

    /** @throws NotOpened if it can't be opened */
    String openAdded(long report, String stored) {
        return sealing.open(ADDITION_WORDS, stored, String.valueOf(report));
    }

    /** What was said, or why that can't be read. */
    String shownAdded(long report, String stored) {
        return sealing.shown(ADDITION_WORDS, stored, String.valueOf(report));
    }
}
