package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.incidents.WrittenNumber;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.territory.TerritoryId;

/** A query as SQL about {@code incident i}: only what is asked for stands in it, so that the planner sees what it may use. */
final class Conditions {
    /** What waits for the resident presses nobody. */
    private static final String BY_DEADLINE = """
            i.status in ('ANSWERED', 'CLOSED', 'WITHDRAWN'),
            case when i.status in ('ANSWERED', 'CLOSED', 'WITHDRAWN') or i.paused_at < i.deadline then null else i.deadline end,
            i.id desc""";

    private static final String HAS_WORDS = """
            i.id = any (cast((select incidents_with_words(to_tsquery('russian', :words))) as bigint[]))""";

    private static final String HAS_NUMBER = """
            i.id = any (cast((select incidents_with_number(:number)) as bigint[]))""";

    private static final String DRAFT_IS = """
            i.id in (select d.incident from draft d where d.state = '%s' and d.agency = i.agency)""";

    private static final Pattern PART_OF_A_NUMBER = Pattern.compile("[\\d-]*\\d[\\d-]*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final IncidentQuery.Order order;

    private Conditions(IncidentQuery.Order order) {
        this.order = order;
    }

    static Conditions of(Viewer viewer, IncidentQuery query, Instant now) {
        Conditions all = new Conditions(query.order());
        all.conditions.add("i.merged_into is null");
        if (!viewer.curator()) {
            all.add("i.agency = :agency", "agency", viewer.agency().value());
        }
        if (query.statuses().size() < IncidentStatus.values().length) {
            all.add("i.status = any (:statuses)", "statuses", words(query.statuses(), IncidentStatus::name));
        }
        switch (query.whose()) {
            case ANYBODYS -> {}
            case MINE -> all.add("i.assignee = :login", "login", viewer.login());
            case NOBODYS -> all.conditions.add("i.assignee is null");
            case LOST -> all.conditions.add("i.id in (" + LostAnswers.ALL + ")");
            case ON_APPROVAL -> all.conditions.add(DRAFT_IS.formatted(Drafts.State.ON_APPROVAL));
            case RETURNED -> all.conditions.add(DRAFT_IS.formatted(Drafts.State.RETURNED));
            case OUR_AGENCYS ->
                all.add("i.agency = :agency", "agency", viewer.agency().value());
        }
        if (query.late()) {
            all.add("i.deadline < least(:now, coalesce(i.paused_at, :now))", "now", time(now));
        }
        if (query.topic() != null) {
            all.add("i.topic = :topic", "topic", query.topic().value());
        }
        if (!query.territories().isEmpty()) {
            all.add("i.territory = any (:territories)", "territories", words(query.territories(), TerritoryId::value));
        }
        if (!query.pages().isEmpty()) {
            all.add(
                    "exists (select from report r where r.incident = i.id and r.page = any (:pages))",
                    "pages",
                    words(query.pages(), PageId::value));
        }
        if (query.from() != null) {
            all.add("i.created_at >= :from", "from", time(query.from()));
        }
        if (query.before() != null) {
            all.add("i.created_at < :before", "before", time(query.before()));
        }
        all.search(WrittenNumber.plain(query.search()).strip());
        return all;
    }

    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    String order() {
        return switch (order) {
            case DEADLINE -> BY_DEADLINE;
            case NEWEST -> "i.id desc";
            case OLDEST -> "i.id";
        };
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void search(String search) {
        if (search.isEmpty()) {
            return;
        }
        String words = words(search);
        parameters.put("words", words);
        if (PART_OF_A_NUMBER.matcher(search).matches()) {
            parameters.put("number", search);
            conditions.add(words.isEmpty() ? HAS_NUMBER : "(" + HAS_NUMBER + " or " + HAS_WORDS + ")");
        } else {
            conditions.add(words.isEmpty() ? "false" : HAS_WORDS);
        }
    }

    /** All of the words, each in any form; what was typed of a word so far is its beginning. */
    private static String words(String search) {
        return Arrays.stream(BETWEEN_WORDS.split(search))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private void add(String condition, String name, @Nullable Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static <T> String[] words(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).toArray(String[]::new);
    }
}
