package ru.otklik.bot.channels.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.channels.Inbox.Update;
import ru.otklik.bot.channels.SetAside;
import ru.otklik.bot.platform.AsynchronousCommit;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.support.Sealed;
import ru.otklik.bot.support.Stores;

class InboundQueueTest {
    private static final PageId PAGE = new PageId("town");
    private static final PageId OTHER_PAGE = new PageId("village");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final Arrivals arrivals = new Arrivals();
    private final SealedRaw sealed = new SealedRaw(Sealed.SEALING);
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private JdbcInbox inbox;
    private JdbcInboundQueue queue;

    @BeforeEach
    void emptyTable() {
        DataSource database = Stores.fresh().migrated();
        jdbc = JdbcClient.create(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        inbox = new JdbcInbox(new InboundRows(jdbc, transactions, sealed, clock), arrivals);
        queue = new JdbcInboundQueue(jdbc, new AsynchronousCommit(transactions, jdbc), arrivals, sealed, clock);
    }

    @Test
    void givesTheOldestOfEachChatAndTheNextOnlyWhenItIsDone() {
        store(PAGE, update(1, "a"), update(2, "b"), update(3, "a"));

        List<Claimed> first = queue.claim(10);
        assertThat(raws(first)).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(queue.claim(10)).isEmpty();

        queue.done(first.getFirst());
        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":3}");
    }

    @Test
    void keepsChatsOfDifferentPagesApart() {
        store(PAGE, update(1, "a"));
        store(OTHER_PAGE, update(1, "a"));

        assertThat(queue.claim(10)).extracting(Claimed::page).containsExactly(PAGE, OTHER_PAGE);
    }

    @Test
    void storesAnUpdateOnceHoweverOftenItComes() {
        store(PAGE, update(1, "a"));
        store(PAGE, update(1, "a"), update(2, "b"));

        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @Test
    void storesWhatComesForManyPagesTogetherWithoutMixingThem() throws InterruptedException {
        // No index takes a key of this length, so the database refuses it and with it whatever is stored in the same
        // statement.
        Update refused = new Update(longKey(), "x", "{}");
        List<String> failed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = IntStream.range(0, 40)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    PageId page = new PageId("page-" + n);
                    try {
                        Update[] updates = n == 7
                                ? new Update[] {update(1, "a"), refused}
                                : new Update[] {update(1, "a"), update(2, "a"), update(1, "a")};
                        inbox.store(page, List.of(updates), "at " + n);
                    } catch (DataAccessException e) {
                        failed.add(page.value());
                    }
                }))
                .toList();
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(failed).containsExactly("page-7");
        assertThat(jdbc.sql("select count(*) from inbound").query(Long.class).single())
                .isEqualTo(39 * 2);
        assertThat(inbox.cursor(new PageId("page-8"))).contains("at 8");
        assertThat(inbox.cursor(new PageId("page-7"))).isEmpty();
        assertThat(Sealed.values(jdbc, PersonalColumn.INBOUND_RAW, "where page = 'page-9' order by id", Map.of()))
                .containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    /** Readers are virtual threads, whose connections an interrupt closes. */
    @Test
    void aReaderThatIsStoppedWhileStoringHasStoredAndStillKnowsThatItIsToStop() throws InterruptedException {
        AtomicBoolean stops = new AtomicBoolean();
        Thread.ofVirtual()
                .start(() -> {
                    Thread.currentThread().interrupt();
                    store(PAGE, update(1, "a"));
                    stops.set(Thread.currentThread().isInterrupted());
                })
                .join();

        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":1}");
        assertThat(stops).isTrue();
    }

    private static String longKey() {
        Random random = new Random(1);
        return random.ints(40_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void keepsWhatPostgresqlWouldRefuse() {
        String odd = "{\"text\":\"a\u0000b\\u0000c\ud83d\",\"smile\":\"😀\"}";
        store(PAGE, new Update("1", "a\u0000", odd));

        Claimed claimed = queue.claim(10).getFirst();
        assertThat(claimed.raw()).isEqualTo("{\"text\":\"a\\u0000b\\u0000c\\ud83d\",\"smile\":\"😀\"}");
        queue.failed(claimed, "because of \u0000");
    }

    @Test
    void movesTheCursorTogetherWithTheUpdates() {
        assertThat(inbox.cursor(PAGE)).isEmpty();
        inbox.store(PAGE, List.of(update(1, "a")), "5");
        inbox.store(PAGE, List.of(), "6");
        assertThat(inbox.cursor(PAGE)).contains("6");

        List<Update> oneIsRefused = List.of(update(2, "b"), new Update(longKey(), "b", "{}"));
        assertThatThrownBy(() -> inbox.store(PAGE, oneIsRefused, "7")).isInstanceOf(DataAccessException.class);
        assertThat(inbox.cursor(PAGE)).contains("6");
        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":1}");
    }

    @Test
    void aFailedUpdateHoldsItsChatForLessThanAMinuteAndIsThenSetAside() {
        store(PAGE, update(1, "a"), update(2, "a"), update(3, "b"));
        Instant begun = clock.instant();

        int attempts = 0;
        List<String> seen = new ArrayList<>();
        while (!seen.contains("{\"n\":2}")) {
            for (Claimed claimed : queue.claim(10)) {
                seen.add(claimed.raw());
                if (claimed.raw().equals("{\"n\":1}")) {
                    attempts++;
                    queue.failed(claimed, "not today");
                }
            }
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(attempts).isEqualTo(5);
        assertThat(Duration.between(begun, clock.instant())).isLessThan(Duration.ofMinutes(1));
        assertThat(jdbc.sql("select status || ' ' || attempts || ' ' || reason from inbound where update_key = '1'")
                        .query(String.class)
                        .single())
                .isEqualTo("SET_ASIDE 5 not today");
    }

    @Test
    void whatNoKeyOpensIsSetAsideAndItsChatGoesOn() {
        store(PAGE, update(1, "a"), update(2, "a"));
        jdbc.sql("update inbound set raw = (select raw from inbound where update_key = '2') where update_key = '1'")
                .update();

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            seen.addAll(raws(queue.claim(10)));
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(seen).first().isEqualTo("{\"n\":2}");
        assertThat(seen).containsOnly("{\"n\":2}");
        SetAside.Line line =
                new JdbcSetAside(jdbc, arrivals, sealed, clock).oldest(10).getFirst();
        assertThat(line.reason()).isEqualTo("повреждено: ключ «test» не открывает");
        assertThat(line.raw()).isEqualTo("повреждено: ключ «test» не открывает");
    }

    @Test
    void anotherNodeTakesOverWhenALeaseRunsOutAndTheFirstCanNoLongerFinish() {
        store(PAGE, update(1, "a"));
        Claimed lost = queue.claim(10).getFirst();
        clock.advance(JdbcInboundQueue.LEASE.plusSeconds(1));

        Claimed taken = queue.claim(10).getFirst();
        assertThat(taken.claim()).isEqualTo(2);
        assertThatThrownBy(() -> queue.done(lost)).isInstanceOf(IllegalStateException.class);
        queue.failed(lost, "too late");
        queue.done(taken);
        assertThat(queue.claim(10)).isEmpty();
    }

    @Test
    void setsAsideWhatNeverComesToAnEnd() {
        store(PAGE, update(1, "a"), update(2, "a"));
        List<Claimed> claimed = queue.claim(10);
        while (claimed.size() == 1 && claimed.getFirst().raw().equals("{\"n\":1}")) {
            clock.advance(JdbcInboundQueue.LEASE.plusSeconds(1));
            claimed = queue.claim(10);
        }

        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":2}");
    }

    @Test
    void wakesWhoeverWaitsOnceTheUpdatesAreCommitted() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                queue.await(Duration.ofMinutes(5));
                woken.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread storing = Objects.requireNonNull(transaction.execute(somebodyElse -> {
            jdbc.sql("insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)"
                            + " values ('town', '1', 'a', '{}', now(), now())")
                    .update();
            Thread behind = Thread.ofVirtual().start(() -> inbox.store(PAGE, List.of(update(1, "a")), null));
            await().until(() -> jdbc.sql(
                                    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                            .query(Integer.class)
                            .single()
                    > 0);
            assertThat(waiting.isAlive()).isTrue();
            somebodyElse.setRollbackOnly();
            return behind;
        }));
        storing.join();
        waiting.join(Duration.ofSeconds(5));
        assertThat(woken.getCount()).isZero();
        queue.await(Duration.ofMillis(1));
    }

    @Test
    void takesChatAfterChatSoThatNoneWaitsBehindTheOthers() {
        store(
                PAGE,
                IntStream.range(0, 30).mapToObj(n -> update(n, "chat" + n % 10)).toArray(Update[]::new));
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Claimed> claimed = queue.claim(3);
            claimed.forEach(update -> first.add(update.chat() + " " + update.raw()));
            claimed.forEach(queue::done);
        }

        assertThat(first).hasSize(30).doesNotHaveDuplicates();
        assertThat(first.subList(0, 9)).extracting(line -> line.split(" ")[0]).doesNotHaveDuplicates();
    }

    @Test
    void takesOfManyPagesTogetherSoThatNoneHasMoreToSendAtOnceThanItsMessengerTakes() {
        store(PAGE, update(1, "1001"), update(2, "1003"), update(3, "1005"));
        store(OTHER_PAGE, update(1, "1002"), update(2, "1004"), update(3, "1006"));

        for (int i = 0; i < 3; i++) {
            assertThat(queue.claim(2)).extracting(Claimed::page).containsExactlyInAnyOrder(PAGE, OTHER_PAGE);
        }
    }

    @Test
    void waitingForTheDatabaseOrForTurnCostsNoAttempt() {
        store(PAGE, update(1, "a"));
        for (int i = 0; i < 20; i++) {
            queue.postpone(queue.claim(10).getFirst(), Duration.ofSeconds(1));
            clock.advance(Duration.ofSeconds(2));
        }

        assertThat(queue.claim(10))
                .singleElement()
                .satisfies(update -> assertThat(update.attempts()).isZero());
    }

    @Test
    void whatIsSetAsideComesBackBeforeEverythingYoungerOrStaysForGood() {
        store(PAGE, update(1, "a"), update(2, "b"), update(3, "a"));
        List<Claimed> claimed = queue.claim(10);
        for (int i = 0; i < InboundQueue.MOST_ATTEMPTS; i++) {
            claimed.forEach(update -> queue.failed(update, "not today"));
            clock.advance(Duration.ofMinutes(1));
            claimed = i < 4 ? queue.claim(10) : List.of();
        }
        SetAside setAside = new JdbcSetAside(jdbc, arrivals, sealed, clock);
        List<SetAside.Line> lines = setAside.oldest(10);

        assertThat(setAside.count()).isEqualTo(2);
        assertThat(lines).extracting(SetAside.Line::raw).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(lines.getFirst().attempts()).isEqualTo(5);
        assertThat(lines.getFirst().reason()).isEqualTo("not today");
        assertThat(setAside.tryAgain(lines.getFirst().id())).isTrue();
        assertThat(setAside.tryAgain(lines.getFirst().id())).isFalse();
        assertThat(setAside.drop(lines.getLast().id())).isTrue();
        assertThat(setAside.tryAgain(lines.getLast().id())).isFalse();
        assertThat(raws(queue.claim(10))).containsExactly("{\"n\":1}");
        assertThat(setAside.count()).isZero();
    }

    @Test
    void nobodyTriesAgainWhatAResidentHasErased() {
        store(PAGE, update(1, "a"));
        jdbc.sql("update inbound set status = 'SET_ASIDE', chat = 'erased', raw = '{}'")
                .update();
        SetAside setAside = new JdbcSetAside(jdbc, arrivals, sealed, clock);

        assertThat(setAside.tryAgain(setAside.oldest(1).getFirst().id())).isFalse();
    }

    @Test
    void wordsGoFirstThenKeysAndALateRepeatStaysOut() {
        int many = 2_010;
        store(
                PAGE,
                IntStream.range(0, many).mapToObj(n -> update(n, "chat" + n)).toArray(Update[]::new));
        jdbc.sql("update inbound set status = 'DONE' where update_key <> '7'").update();
        jdbc.sql("update inbound set status = 'SET_ASIDE' where update_key = '8'")
                .update();
        OldUpdates beans = new OldUpdates();
        Runnable thin = () -> {
            beans.inboundKeysGo(jdbc).thin().accept(clock.instant().minus(Duration.ofDays(180)));
            beans.inboundWordsGo(jdbc).thin().accept(clock.instant().minus(Duration.ofDays(30)));
        };

        clock.advance(Duration.ofDays(29));
        thin.run();
        assertThat(emptied()).isZero();

        clock.advance(Duration.ofDays(2));
        store(PAGE, update(many, "young"));
        thin.run();
        assertThat(emptied()).as("what waits for somebody keeps its words").isEqualTo(many - 2);
        store(PAGE, update(3, "chat3"));
        assertThat(rows()).as("the door stays shut").isEqualTo(many + 1);

        clock.advance(Duration.ofDays(150));
        thin.run();
        assertThat(rows()).as("what waits to be taken and what is young").isEqualTo(2);
    }

    private int emptied() {
        return jdbc.sql("select count(*) from inbound where raw = '{}'")
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from inbound").query(Integer.class).single();
    }

    @Test
    void manyWorkersKeepTheOrderOfEveryChatAndTakeNothingTwice() throws Exception {
        int chats = 10;
        int each = 20;
        store(
                PAGE,
                IntStream.range(0, chats * each)
                        .mapToObj(n -> update(n, "chat" + n % chats))
                        .toArray(Update[]::new));
        Map<String, List<String>> seen = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(chats * each);
        List<Thread> workers = IntStream.range(0, 4)
                .mapToObj(w -> Thread.ofVirtual().start(() -> {
                    while (left.get() > 0) {
                        transaction.execute(t -> queue.claim(3)).forEach(claimed -> {
                            seen.computeIfAbsent(claimed.chat(), c -> new ArrayList<>())
                                    .add(claimed.raw());
                            transaction.executeWithoutResult(t -> queue.done(claimed));
                            left.decrementAndGet();
                        });
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            assertThat(worker.join(Duration.ofSeconds(60))).isTrue();
        }

        assertThat(seen).hasSize(chats);
        seen.forEach((chat, raws) -> assertThat(raws)
                .isEqualTo(IntStream.range(0, chats * each)
                        .filter(n -> chat.equals("chat" + n % chats))
                        .mapToObj("{\"n\":%d}"::formatted)
                        .collect(Collectors.toList())));
    }

    private void store(PageId page, Update... updates) {
        inbox.store(page, List.of(updates), null);
    }

    private static Update update(int n, String chat) {
        return new Update(String.valueOf(n), chat, "{\"n\":%d}".formatted(n));
    }

    private static List<String> raws(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::raw).toList();
    }
}
