package ru.otklik.bot.incidents.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.dialogs.plainwords.Finding;
import ru.otklik.dialogs.plainwords.PlainWords;

/** What agencies wrote about an incident, to its residents and among themselves, once a resident wants to be forgotten. */
@Component
class OthersWords {
    private static final String ERASED = "[стёрто]";

    /** Each table of an incident and its column of free words. */
    private static final List<String> PLACES = List.of(
            "answer.text",
            "question.text",
            "message.text",
            "draft.text",
            "draft.remark",
            "incident_note.text",
            "incident_history.words");

    /** Wherever the report has been. */
    private static final String INCIDENTS = """
            select incident from incident_history where report = :report
            union select incident from report where id = :report
            union select origin from report where id = :report and origin is not null""";

    private static final String OF_INCIDENTS =
            "select id, %2$s as text from %1$s where incident in (:incidents) and %2$s <> ''";

    private static final String REPLACE = "update %1$s set %2$s = :text where id = :id";

    private record Row(long id, String text) {}

    private final JdbcClient jdbc;
    private final PlainWords plainWords;

    OthersWords(JdbcClient jdbc, PlainWords plainWords) {
        this.jdbc = jdbc;
        this.plainWords = plainWords;
    }

    /**
     * Takes phones, names, flats and documents out of them, and what the resident is known by.
     *
     * @param known the resident's name and the messenger's id of the chat
     */
    void forgetPeople(long report, Collection<String> known) {
        List<Long> incidents =
                jdbc.sql(INCIDENTS).param("report", report).query(Long.class).list();
        Pattern names = names(known);
        for (String place : PLACES) {
            String[] column = place.split("\\.");
            jdbc.sql(OF_INCIDENTS.formatted(column[0], column[1]))
                    .param("incidents", incidents)
                    .query((rs, _) -> new Row(rs.getLong("id"), rs.getString("text")))
                    .list()
                    .forEach(row -> {
                        String less = withoutPeople(names.matcher(row.text()).replaceAll(ERASED));
                        if (!less.equals(row.text())) {
                            jdbc.sql(REPLACE.formatted(column[0], column[1]))
                                    .param("id", row.id())
                                    .param("text", less)
                                    .update();
                        }
                    });
        }
    }

    private String withoutPeople(String text) {
        StringBuilder less = new StringBuilder(text);
        plainWords.check(text).stream()
                .filter(finding -> finding.kind() == Finding.Kind.PERSONAL_DATA)
                .sorted(Comparator.comparingInt(Finding::from).reversed())
                .forEach(finding -> less.replace(finding.from(), finding.to(), ERASED));
        return less.toString();
    }

    /** Each whole and by its words, in any case of the grammar: «Анну Лебедеву» is «Анна Лебедева». */
    private static Pattern names(Collection<String> known) {
        String any = known.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), Stream.of(one.split("[\\s,.]+"))))
                .map(String::strip)
                .filter(one -> one.length() >= 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(OthersWords::inAnyCase)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String inAnyCase(String name) {
        if (!name.codePoints().allMatch(Character::isLetter)) {
            return Pattern.quote(name);
        }
        boolean vowel = "аяейь".indexOf(Character.toLowerCase(name.charAt(name.length() - 1))) >= 0;
        return Pattern.quote(vowel && name.length() > 3 ? name.substring(0, name.length() - 1) : name) + "\\p{Ll}{0,3}";
    }
}
