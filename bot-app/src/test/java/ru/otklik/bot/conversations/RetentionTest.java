package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Audit.Verdict;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.personal.Overdue;
import ru.otklik.bot.personal.RetentionRuns;
import ru.otklik.bot.personal.Thinning;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

@OtklikTest
class RetentionTest {
    @Autowired
    private Thinning thinning;

    @Autowired
    private Overdue overdue;

    @Autowired
    private List<Ageing> ageing;

    @Autowired
    private List<Retained> retained;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Chats chats;

    @Autowired
    private Reports reports;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhatWouldGoAndLetsItGo() {
        ChatRef silent = chat("7450112233551");
        ChatRef talking = chat("7450112233552");
        ChatRef author = chat("7450112233553");
        String number = transaction.execute(_ -> {
            chats.lock(silent);
            chats.lock(talking);
            chats.lock(author);
            return reports.register(new NewReport(
                            author,
                            "m-1",
                            true,
                            "Анна",
                            "Старые слова",
                            new TopicId("street-light"),
                            new Place("ул. Давняя, 5", new Point(21, 44), new TerritoryId("center")),
                            List.of(),
                            List.of(),
                            null,
                            "ru"))
                    .number();
        });
        jdbc.sql("update chat set changed_at = now() - interval '2 years' where chat in (:chats)")
                .param("chats", List.of(silent.chat(), author.chat()))
                .update();
        jdbc.sql("""
                        update incident set status = 'CLOSED', changed_at = now() - interval '6 years' where number = :number""").param("number", number).update();
        assertThat(due(Kind.CONVERSATIONS)).isEqualTo(1);
        assertThat(due(Kind.INCIDENTS)).isEqualTo(1);
        assertThat(words(number)).isEqualTo("Старые слова");

        thinning.run();

        assertThat(words(number)).isEmpty();
        assertThat(exists(silent)).isFalse();
        assertThat(exists(talking)).isTrue();
        // The author's chat has no report any more, so it goes with the next run.
        assertThat(overdue.now())
                .allSatisfy(kind ->
                        assertThat(kind.due()).as("%s", kind).isLessThan(kind.kind() == Kind.CONVERSATIONS ? 2 : 1));
        Overdue.Due conversations = of(Kind.CONVERSATIONS);
        assertThat(conversations.last()).isNotNull();
        assertThat(conversations.last().gone()).isEqualTo(1);
        assertThat(conversations.last().failed()).isFalse();
        assertThat(conversations.all()).isPositive();
        assertThat(conversations.oldest()).isBefore(Instant.now().minus(Duration.ofDays(366)));
        assertThat(audit.verify(null)).isNotInstanceOf(Verdict.Changed.class);
    }

    @Test
    void whateverIsCountedGoesAndWhateverGoesIsCounted() {
        assertThat(ageing.stream().map(Ageing::kind).toList())
                .containsExactlyInAnyOrderElementsOf(
                        retained.stream().map(Retained::kind).toList())
                .contains(Kind.values());
    }

    @Test
    void countingLetsNothingGoAndAFaultIsNoted() {
        ChatRef silent = chat("7450112233554");
        transaction.executeWithoutResult(_ -> chats.lock(silent));
        jdbc.sql("update chat set changed_at = now() - interval '2 years' where chat = :chat")
                .param("chat", silent.chat())
                .update();

        assertThat(of(Kind.CONVERSATIONS).due()).isPositive();
        assertThat(exists(silent)).isTrue();

        Retained broken = new Retained(Kind.CONVERSATIONS, _ -> {
            throw new IllegalStateException("on purpose");
        });
        new Thinning(List.of(broken), overdue, runs, Clock.systemUTC()).run();

        assertThat(exists(silent)).isTrue();
        assertThat(of(Kind.CONVERSATIONS).last()).satisfies(last -> {
            assertThat(last.failed()).isTrue();
            assertThat(last.gone()).isZero();
        });
        thinning.run();
        assertThat(exists(silent)).isFalse();
        assertThat(of(Kind.CONVERSATIONS).last())
                .extracting(RetentionRuns.Run::failed)
                .isEqualTo(false);
    }

    private Overdue.Due of(Kind kind) {
        return overdue.now().stream()
                .filter(due -> due.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ChatRef chat(String id) {
        return new ChatRef(new PageId("demo-telegram"), id);
    }

    private long due(Kind kind) {
        return of(kind).due();
    }

    private String words(String number) {
        return jdbc.sql("select words from report where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private boolean exists(ChatRef chat) {
        return jdbc.sql("select exists (select from chat where chat = :chat)")
                .param("chat", chat.chat())
                .query(Boolean.class)
                .single();
    }
}
