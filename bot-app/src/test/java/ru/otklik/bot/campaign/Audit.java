package ru.otklik.bot.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.residents.Said;
import ru.otklik.bot.support.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the emulators remember with what the database holds. */
final class Audit {
    private static final String INBOUND = "select page, chat, update_key, raw, status from inbound where chat <> ''";
    private static final String REPORTS = """
            select r.page, r.chat, r.number, count(i.id) as incidents
            from report r left join incident i on i.id = r.incident
            group by r.id
            """;
    private static final String OWED = """
            select a.text, r.page, r.chat, bool_or(exists (
                select from delivery d
                where d.page = r.page and d.chat = r.chat and d.subject = 'answer:' || a.id
                  and d.status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE'))) as reported
            from answer a join report r on r.incident = a.incident
            where r.created_at <= a.created_at
            group by a.text, r.page, r.chat
            """;

    /** What was done about an answer that has not arrived: it tells where to look. */
    private static final String TRACES = """
            select format('report %s of incident %s, filed %s; answered %s by %s; deliveries: %s', r.number, i.number, r.created_at,
                a.created_at, a.author, coalesce((
                    select string_agg(format('%s to %s/%s %s of %s, %s attempts, claim %s, %s %s', d.id, d.page, d.chat, d.status,
                        d.created_at, d.attempts, d.claim, coalesce(d.sent_at, d.changed_at), d.sent_by), '; ' order by d.id)
                    from delivery d where d.subject = 'answer:' || a.id), 'none'))
            from answer a join report r on r.incident = a.incident join incident i on i.id = a.incident
            where a.text = :text and r.page = :page and r.chat = :chat
            """;

    private static final int ONCE = 0;
    private static final int TWICE_MARKED = 1;
    private static final int TOO_OFTEN = 2;
    private static final int LOST = 3;
    private static final int REPORTED = 4;

    private final JdbcClient jdbc;
    private final List<Walker> walkers;
    private final List<String> complaints = new ArrayList<>();

    Audit(DataSource database, List<Walker> walkers) {
        this.jdbc = JdbcClient.create(database);
        this.walkers = walkers;
    }

    Findings run(Tally tally) {
        Map<String, List<Said>> chats = new HashMap<>();
        walkers.forEach(walker -> chats.put(key(walker), walker.hand().look()));
        Findings.Messages messages = messages(chats);
        Findings.Reports reports = reports(chats);
        Findings.Answers answers = answers(chats);
        int finished = (int) walkers.stream().filter(Walker::isFinished).count();
        walkers.stream()
                .filter(walker -> !walker.isFinished())
                .forEach(walker -> complaints.add("stuck: %s after «%s»".formatted(key(walker), walker.lastHeard())));
        return new Findings(
                tally.counts(),
                messages,
                reports,
                answers,
                new Findings.Dialogs(finished, walkers.size() - finished),
                complaints);
    }

    /** Messages are looked for by their number in the chat, presses, which have none, are counted. */
    private Findings.Messages messages(Map<String, List<Said>> chats) {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> done = new HashMap<>();
        Map<String, Set<String>> numbers = new HashMap<>();
        jdbc.sql(INBOUND).query(rs -> {
            JsonNode raw = JsonMapper.shared()
                    .readTree(Sealed.SEALING.open(
                            PersonalColumn.INBOUND_RAW,
                            rs.getString("raw"),
                            rs.getString("page"),
                            rs.getString("update_key")));
            if (isOfResident(raw)) {
                String chat = key(rs.getString("page"), rs.getString("chat"));
                rows.merge(chat, 1, Integer::sum);
                done.merge(chat, rs.getString("status").equals("DONE") ? 1 : 0, Integer::sum);
                number(raw).ifPresent(number -> {
                    if (!numbers.computeIfAbsent(chat, _ -> new HashSet<>()).add(number)) {
                        complaints.add("message %s of %s is stored twice".formatted(number, chat));
                    }
                });
            }
        });
        int accepted = 0;
        int stored = 0;
        for (Walker walker : walkers) {
            String chat = key(walker);
            accepted += walker.accepted();
            stored += Math.min(walker.accepted(), done.getOrDefault(chat, 0));
            if (rows.getOrDefault(chat, 0) != walker.accepted() || done.getOrDefault(chat, 0) != walker.accepted()) {
                complaints.add("%s: %d accepted, %d stored, %d done"
                        .formatted(chat, walker.accepted(), rows.getOrDefault(chat, 0), done.getOrDefault(chat, 0)));
            }
            Objects.requireNonNull(chats.get(chat)).stream()
                    .filter(said -> !said.byPage())
                    .filter(said -> !numbers.getOrDefault(chat, Set.of()).contains(said.id()))
                    .forEach(said -> complaints.add("message %s of %s is not stored".formatted(said.id(), chat)));
        }
        return new Findings.Messages(accepted, stored);
    }

    private static boolean isOfResident(JsonNode raw) {
        return raw.has("message")
                || raw.has("callback_query")
                || Set.of("message_new", "message_event")
                        .contains(raw.path("type").asString(""));
    }

    private static Optional<String> number(JsonNode raw) {
        JsonNode number = raw.has("message")
                ? raw.path("message").path("message_id")
                : raw.path("object").path("message").path("conversation_message_id");
        return number.isMissingNode() ? Optional.empty() : Optional.of(number.asString());
    }

    private Findings.Reports reports(Map<String, List<Said>> chats) {
        Map<String, Set<String>> told = new HashMap<>();
        chats.forEach((chat, lines) -> lines.stream()
                .flatMap(said -> said.filed().stream())
                .forEach(number ->
                        told.computeIfAbsent(chat, _ -> new TreeSet<>()).add(number)));
        Map<String, Integer> kept = new HashMap<>();
        Set<String> linked = new HashSet<>();
        jdbc.sql(REPORTS).query(rs -> {
            kept.merge(key(rs.getString("page"), rs.getString("chat")), 1, Integer::sum);
            if (rs.getInt("incidents") == 1) {
                linked.add(rs.getString("number"));
            }
        });
        int filed = told.values().stream().mapToInt(Set::size).sum();
        told.forEach((chat, numbers) -> numbers.stream()
                .filter(number -> !linked.contains(number))
                .forEach(number -> complaints.add("report %s of %s has no incident".formatted(number, chat))));
        int doubled = 0;
        for (Walker walker : walkers) {
            int more = kept.getOrDefault(key(walker), 0) - walker.sent();
            if (more != 0) {
                complaints.add("%s: %d reports kept, %d sent"
                        .formatted(key(walker), kept.getOrDefault(key(walker), 0), walker.sent()));
            }
            doubled += Math.max(0, more);
        }
        int found = (int) told.values().stream()
                .flatMap(Set::stream)
                .filter(linked::contains)
                .count();
        return new Findings.Reports(filed, found, doubled);
    }

    private Findings.Answers answers(Map<String, List<Said>> chats) {
        int[] owed = new int[1];
        int[] arrived = new int[5];
        jdbc.sql(OWED).query(rs -> {
            String chat = key(rs.getString("page"), rs.getString("chat"));
            String text = rs.getString("text");
            List<Said> copies = chats.getOrDefault(chat, List.of()).stream()
                    .filter(said -> said.byPage() && said.text().contains("«" + text + "»"))
                    .toList();
            owed[0]++;
            int what = arrival(copies, rs.getString("page").startsWith("telegram"));
            boolean reported = what == LOST && rs.getBoolean("reported");
            arrived[reported ? REPORTED : what]++;
            if (what > TWICE_MARKED && !reported) {
                complaints.add("answer «%s» arrived %d times in %s: %s"
                        .formatted(
                                text, copies.size(), chat, traces(text, rs.getString("page"), rs.getString("chat"))));
            }
        });
        return new Findings.Answers(owed[0], arrived[0], arrived[1], arrived[2], arrived[3], arrived[4]);
    }

    private List<String> traces(String text, String page, String chat) {
        return jdbc.sql(TRACES)
                .param("text", text)
                .param("page", page)
                .param("chat", chat)
                .query(String.class)
                .list();
    }

    private static int arrival(List<Said> copies, boolean telegram) {
        if (copies.isEmpty()) {
            return LOST;
        }
        if (copies.size() == 1) {
            return ONCE;
        }
        boolean marked = copies.size() == 2 && copies.getLast().isMarkedAsRepeat();
        return telegram && marked ? TWICE_MARKED : TOO_OFTEN;
    }

    private static String key(Walker walker) {
        return key(walker.resident().page(), walker.resident().chat());
    }

    private static String key(String page, String chat) {
        return page + "/" + chat;
    }
}
