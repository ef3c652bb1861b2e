package ru.otklik.bot.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.personal.PersonalKeys.Listener;
import ru.otklik.bot.personal.PersonalKeys.Rotated;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.bot.support.Sealed;
import ru.otklik.bot.support.Stores;

class PersonalKeysTest {
    private static final int MANY = 350;
    private static final String OLD = Sealed.key("old", 'o');
    private static final String NEW = Sealed.key("new", 'n');
    private static final Listener NOBODY = (_, _) -> {};

    private final Sealing before = Sealed.with(OLD);
    private final Sealing now = Sealed.with(NEW + "," + OLD);
    private final Stores stores = Stores.fresh();
    private final DataSource database = stores.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void everyColumnIsSealedAnewAndTheOldKeyIsNotNeededAnyMore() {
        rowsInTheClear();
        List<Rotated> first = keys(database, before).rotate(NOBODY);
        assertThat(first)
                .extracting(Rotated::column, Rotated::sealed, Rotated::resealed, Rotated::alreadyCurrent)
                .containsExactlyElementsOf(Arrays.stream(PersonalColumn.values())
                        .map(column -> tuple(column, 1L, 0L, 0L))
                        .toList());

        List<Rotated> second = keys(database, now).rotate(NOBODY);
        assertThat(second)
                .allSatisfy(column -> assertThat(List.of(column.resealed(), column.sealed(), column.left()))
                        .as(column.toString())
                        .containsExactly(1L, 0L, 0L));

        Sealing after = Sealed.with(NEW);
        for (PersonalColumn column : PersonalColumn.values()) {
            assertThat(Sealed.values(jdbc, after, column, "", Map.of()))
                    .as(column.toString())
                    .singleElement()
                    .asString()
                    .contains("Зоряна");
        }
        assertThat(keys(database, after).rotate(NOBODY))
                .allSatisfy(column -> assertThat(List.of(column.alreadyCurrent(), column.resealed() + column.sealed()))
                        .containsExactly(1L, 0L));
        assertThat(jdbc.sql("select part ->> 'kind' || (part ->> 'message') from delivery")
                        .query(String.class)
                        .single())
                .isEqualTo("TEXT5");
    }

    @Test
    void whatHoldsNothingStaysAsItIs() {
        chat("empty", "", "{}");
        inbound("erased", "{}");

        assertThat(keys(database, now).rotate(NOBODY))
                .allSatisfy(column -> assertThat(List.of(column.sealed(), column.resealed(), column.left()))
                        .containsOnly(0L));
        assertThat(jdbc.sql("select raw from inbound").query(String.class).single())
                .isEqualTo("{}");
    }

    @Test
    void whoeverIsKilledMidwayGoesOnTheNextTime() {
        manyChats(before);
        SingleConnectionDataSource one = new SingleConnectionDataSource(stores.jdbcUrl(), "postgres", "", true);
        AtomicReference<Long> done = new AtomicReference<>(0L);
        try {
            int backend = JdbcClient.create(one)
                    .sql("select pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            assertThatThrownBy(() -> keys(one, now).rotate((_, so) -> {
                        done.set(so);
                        if (so >= 200) {
                            jdbc.sql("select pg_terminate_backend(:pid)")
                                    .param("pid", backend)
                                    .query(Boolean.class)
                                    .single();
                        }
                    }))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        } finally {
            one.destroy();
        }
        assertThat(done.get()).isEqualTo(200);
        assertThat(sealedWith("new")).isEqualTo(200);
        assertThat(Sealed.values(jdbc, now, PersonalColumn.CHAT_NAME, "", Map.of()))
                .as("half done, all of it can be read")
                .hasSize(MANY)
                .allMatch(name -> name.startsWith("Зоряна"));

        Rotated rest = keys(database, now).rotate(NOBODY).getFirst();

        assertThat(rest.alreadyCurrent()).isEqualTo(200);
        assertThat(rest.resealed()).isEqualTo(MANY - 200);
        assertThat(sealedWith("old")).isZero();
    }

    /** A node goes on saving chats, and holds one of them for a while. */
    @Test
    void nothingThatIsWrittenMeanwhileIsLostAndNobodyWaits() {
        manyChats(before);
        TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(database));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Thread node = Thread.ofVirtual().start(() -> {
            for (int i = 0; !over.get(); i = (i + 1) % MANY) {
                save(now, "c" + i, "Зоряна %d, версия %d".formatted(i, written.incrementAndGet()));
            }
        });
        try {
            await().until(() -> written.get() > 10);
            Rotated chats = Objects.requireNonNull(other.execute(_ -> {
                jdbc.sql("select resident from chat where chat = 'c340' for update")
                        .query(_ -> {});
                return keys(stores.dataSource(), now).rotate(NOBODY).getFirst();
            }));
            assertThat(chats.left()).as("the one that is held").isLessThanOrEqualTo(1);
        } finally {
            over.set(true);
            join(node);
        }

        keys(database, now).rotate(NOBODY);
        assertThat(sealedWith("old")).isZero();
        List<String> names = Sealed.values(jdbc, Sealed.with(NEW), PersonalColumn.CHAT_NAME, "", Map.of());
        assertThat(names).hasSize(MANY).allMatch(name -> name.startsWith("Зоряна"));
        assertThat(names.stream().filter(name -> name.contains("версия")).count())
                .as("what the node wrote last stands there")
                .isEqualTo(Math.min(written.get(), MANY));
    }

    @Test
    void whatNoKeyOpensIsCountedByItsKeyAndLeftAsItIs() {
        manyChats(before);
        jdbc.sql("update chat set resident = (select resident from chat where chat = 'c1') where chat = 'c2'")
                .update();

        Rotated moved = keys(database, now).rotate(NOBODY).getFirst();
        assertThat(moved.lost()).containsExactly(Map.entry("old", 1L));
        assertThat(moved.resealed()).isEqualTo(MANY - 1);
        assertThat(moved.left()).isZero();

        Rotated missing = keys(database, Sealed.with(Sealed.key("third", 't')))
                .rotate(NOBODY)
                .getFirst();
        assertThat(missing.lost()).containsExactly(Map.entry("new", MANY - 1L), Map.entry("old", 1L));
        assertThat(sealedWith("new")).isEqualTo(MANY - 1);
    }

    private PersonalKeys keys(DataSource on, Sealing sealing) {
        return new PersonalKeys(
                new SealedRows(
                        JdbcClient.create(on), new TransactionTemplate(new DataSourceTransactionManager(on)), sealing),
                sealing);
    }

    private void manyChats(Sealing sealing) {
        for (int i = 0; i < MANY; i++) {
            String chat = "c" + i;
            chat(chat, sealing.seal(PersonalColumn.CHAT_NAME, "Зоряна " + i, "town", chat), "{}");
        }
    }

    private void save(Sealing sealing, String chat, String name) {
        jdbc.sql("update chat set resident = :name where page = 'town' and chat = :chat")
                .param("name", sealing.seal(PersonalColumn.CHAT_NAME, name, "town", chat))
                .param("chat", chat)
                .update();
    }

    private long sealedWith(String key) {
        return jdbc.sql("select count(*) from chat where resident like :prefix")
                .param("prefix", "sealed:1:" + key + ":%")
                .query(Long.class)
                .single();
    }

    private void chat(String chat, String name, String progress) {
        jdbc.sql("""
                        insert into chat (page, chat, resident, progress, created_at, changed_at)
                        values ('town', :chat, :name, :progress, now(), now())""")
                .param("chat", chat)
                .param("name", name)
                .param("progress", progress)
                .update();
    }

    private void inbound(String key, String raw) {
        jdbc.sql("""
                        insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)
                        values ('town', :key, '7', :raw, now(), now())""").param("key", key).param("raw", raw).update();
    }

    /** One of each column, as they were stored before there were seals. */
    private void rowsInTheClear() {
        chat("7", "Зоряна", "{\"draft\": {\"words\": \"Это Зоряна\"}}");
        inbound("u1", "{\"from\": \"Зоряна\"}");
        jdbc.sql("""
                        with opened as (
                            insert into incident (number, address, agency, status, deadline, created_at, changed_at)
                            values ('26-000001', '', 'gorsvet', 'NEW', now(), now(), now()) returning id
                        ), filed as (
                            insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, fields, created_at)
                            select '26-000001', id, 'town', '7', 'm', true, 'Зоряна', '',
                                '[{"code": "who", "name": "Кто", "value": "Зоряна"}]', now() from opened returning id
                        ), called as (
                            insert into handover (page, chat, agency, resident, callback_buttons, language, opened_at, last_at)
                            values ('town', '7', 'gorsvet', 'Зоряна', true, 'ru', now(), now()) returning id
                        ), said as (
                            insert into handover_message (handover, words, at) select id, 'Это Зоряна', now() from called
                        ), added as (
                            insert into addition (report, words, created_at) select id, 'Снова Зоряна', now() from filed
                        )
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, next_attempt_at, created_at,
                            changed_at)
                        select 1, 1, 'town', '7', 'PROMPT', '{"kind": "TEXT", "text": "Здравствуйте, Зоряна", "message": "5"}', true, 'SENT',
                            now(), now(), now()""").update();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
