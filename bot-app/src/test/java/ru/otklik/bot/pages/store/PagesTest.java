package ru.otklik.bot.pages.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageBook.Saved;
import ru.otklik.bot.pages.PageKeys.Rotated;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.Vitals.Condition;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.pages.sealing.KeysRefused;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.databind.json.JsonMapper;

/** Nodes on one database, each with a directory of its own. */
class PagesTest {
    private static final Page TOWN = page("town", "1:town-token", Map.of());
    private static final Page CLUB = page("club", "", Map.of("group-id", "77"));

    private final DataSource database = Stores.fresh().migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final String key = SealedTokens.freshKey();
    private final Messengers messengers = new AccountsByToken();
    private final List<Directory> watching = new ArrayList<>();
    private Node node;

    /** One node. */
    private final class Node {
        final SealedTokens tokens;
        final PageRows rows;
        final Directory directory;
        final PageBook book;
        private final TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database));

        Node(String keys) {
            tokens = new SealedTokens(keys, new MockEnvironment());
            rows = new PageRows(jdbc, new JsonMapper(), tokens);
            directory = new Directory(rows, tokens, Duration.ofMillis(50));
            directory.load();
            book = new StoredBook(rows, directory, messengers, transaction, Clock.systemUTC());
        }

        Node withFile(Page... pages) {
            new FilePages(List.of(pages), rows, directory, messengers, transaction, Clock.systemUTC());
            return this;
        }

        Node watching() {
            directory.start();
            watching.add(directory);
            return this;
        }

        KnownPage of(Page page) {
            return directory.find(page.id()).orElseThrow();
        }

        Secret token(Page page) {
            return of(page).page().token();
        }
    }

    @BeforeEach
    void start() {
        node = new Node(key);
    }

    @AfterEach
    void stop() {
        watching.forEach(Directory::stop);
    }

    @Test
    void pagesOfTheFileComeWithTheirTokensSealed() {
        node.withFile(TOWN, CLUB);

        assertThat(node.directory.all()).extracting(KnownPage::page).containsExactly(TOWN, CLUB);
        assertThat(node.directory.all()).extracting(KnownPage::origin).containsOnly(Origin.FILE);
        assertThat(node.directory.all()).extracting(KnownPage::number).containsExactly(0, 1);
        assertThat(jdbc.sql("select string_agg(p::text, ' ') from page p")
                        .query(String.class)
                        .single())
                .contains("town")
                .doesNotContain("town-token");
        assertThat(jdbc.sql("select encode(token, 'escape') from page where id = 'town'")
                        .query(String.class)
                        .single())
                .doesNotContain("town-token");
        assertThat(new Node(key).token(TOWN)).isEqualTo(TOWN.token());
    }

    @Test
    void theDescriptionFollowsTheFileAndWhatWasDoneInTheDeskStays() {
        node.withFile(TOWN, CLUB);
        node.book.pause(CLUB.id(), "anna");
        node.book.save(TOWN.with(new Secret("1:changed-in-the-desk")), "anna");
        Page renamed = new Page(
                TOWN.id(),
                "telegram",
                "Городок",
                new AgencyId("admin"),
                new TerritoryId("sever"),
                TOWN.token(),
                Map.of());

        Node next = new Node(key).withFile(renamed, CLUB);

        assertThat(next.of(TOWN).page().name()).isEqualTo("Городок");
        assertThat(next.of(TOWN).page().territory()).isEqualTo(new TerritoryId("sever"));
        assertThat(next.token(TOWN))
                .as("the file gives the token it gave before")
                .isEqualTo(new Secret("1:changed-in-the-desk"));
        assertThat(next.of(TOWN).tokenOrigin()).isEqualTo(Origin.OWN);
        assertThat(next.of(CLUB).status()).isEqualTo(PageStatus.PAUSED);

        next.withFile(renamed.with(new Secret("1:fresh-in-the-file")));
        assertThat(next.token(TOWN)).isEqualTo(new Secret("1:fresh-in-the-file"));
        assertThat(next.of(TOWN).tokenOrigin()).isEqualTo(Origin.FILE);

        next.withFile(renamed.with(new Secret("")));
        assertThat(next.token(TOWN)).isEqualTo(new Secret("1:fresh-in-the-file"));
    }

    @Test
    void aPageGoneFromTheFileIsStoppedAndComesBackWithIt() {
        node.withFile(TOWN, CLUB).withFile(CLUB);
        assertThat(node.of(TOWN).status()).isEqualTo(PageStatus.MISSING);
        assertThat(node.directory.describe(TOWN.id()))
                .as("its name is known for ever")
                .isPresent();

        node.withFile(CLUB, TOWN);
        assertThat(node.of(TOWN).status()).isEqualTo(PageStatus.ACTIVE);

        node.withFile(CLUB);
        node.book.resume(TOWN.id(), "anna");
        node.withFile(CLUB);
        assertThat(node.of(TOWN).status())
                .as("somebody wants it without the file")
                .isEqualTo(PageStatus.ACTIVE);
        assertThat(node.of(TOWN).origin()).isEqualTo(Origin.OWN);
    }

    @Test
    void aRemovedPageStaysRemovedThoughTheFileNamesIt() {
        node.withFile(TOWN);
        node.book.remove(TOWN.id(), "anna");

        node.withFile(TOWN);

        assertThat(node.of(TOWN).status()).isEqualTo(PageStatus.REMOVED);
        assertThat(node.of(TOWN).hasToken()).isFalse();
        assertThat(node.of(TOWN).page().name()).isEqualTo("Страница town");
        assertThat(jdbc.sql("select count(*) from page where token is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anIdOfAnotherMessengerStopsTheStart() {
        node.withFile(TOWN);
        Page other = new Page(TOWN.id(), "vk", "x", TOWN.agency(), null, new Secret(""), Map.of("group-id", "1"));
        assertThatThrownBy(() -> node.withFile(other)).hasMessageContaining("«town»");
    }

    @Test
    void aTokenOfAnotherAccountInTheFileStopsTheStart() {
        node.withFile(TOWN);
        node.withFile(TOWN.with(new Secret("1:renewed")));
        assertThat(node.token(TOWN)).isEqualTo(new Secret("1:renewed"));

        Page other = TOWN.with(new Secret("2:town-token"));
        assertThatThrownBy(() -> node.withFile(other))
                .hasMessageContaining("«town»")
                .hasMessageContaining("telegram 1")
                .hasMessageContaining("telegram 2")
                .message()
                .doesNotContain("town-token");
        assertThatThrownBy(() -> new Node(SealedTokens.freshKey()).withFile(other))
                .as("though no key opens the one before")
                .hasMessageContaining("telegram 1");
    }

    @Test
    void whoAPageWasIsRememberedWithoutItsToken() {
        Page own = page("own", "5:secret", Map.of());
        node.book.save(own, "anna");

        node.book.remove(own.id(), "anna");

        assertThat(node.of(own).hasToken()).isFalse();
        assertThat(new Node(key).of(own).account()).isEqualTo("telegram 5");
    }

    @Test
    void withoutAKeyATokenToStoreOrToReadStopsTheStart() {
        Node without = new Node("").withFile(CLUB);
        assertThatThrownBy(() -> without.withFile(TOWN)).isInstanceOf(KeysRefused.class);

        node.withFile(TOWN);
        assertThatThrownBy(() -> new Node("")).isInstanceOf(KeysRefused.class).hasMessageContaining("(1)");
    }

    @Test
    void aTokenThatNoKeyOpensStopsItsPageAloneUntilItGetsAnother() {
        node.withFile(TOWN);
        Node next = new Node(SealedTokens.freshKey());
        assertThat(next.of(TOWN).tokenIsLost()).isTrue();
        assertThat(next.of(TOWN).hasToken()).isFalse();

        next.withFile(TOWN);
        assertThat(next.token(TOWN)).isEqualTo(TOWN.token());
    }

    @Test
    void everyNodeHearsOfAChangeWithinSeconds() {
        node.withFile(TOWN);
        Node other = new Node(key).watching();
        List<KnownPage> heard = new CopyOnWriteArrayList<>();
        other.directory.follow(heard::addAll);

        assertThat(node.book.save(CLUB, "anna")).isEqualTo(Saved.ADDED);
        node.book.pause(TOWN.id(), "anna");

        await().untilAsserted(() -> assertThat(heard)
                .extracting(page -> page.id() + " " + page.status() + " " + page.changedBy())
                .containsExactly("club ACTIVE anna", "town PAUSED anna"));
        assertThat(node.book.save(CLUB, "anna")).isEqualTo(Saved.SAME);
    }

    @Test
    void manyWhoChangePagesAtOnceLoseNothing() {
        Node other = new Node(key).watching();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                Page page = page("p" + i, "1:t" + i, Map.of());
                threads.execute(() -> (Math.random() < .5 ? node : other).book.save(page, "anna"));
            }
        }
        await().untilAsserted(() -> assertThat(other.directory.all()).hasSize(60));
        assertThat(other.directory.all())
                .extracting(KnownPage::number)
                .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    }

    @Test
    void aBroughtPageKeepsItsTokenUntilItsMessengerIsTold() {
        Page brought = page("brought", "1:b", Map.of("intake", "push"));
        node.book.save(brought, "anna");

        node.book.remove(brought.id(), "anna");
        assertThat(node.of(brought).leaving()).isTrue();
        assertThat(node.token(brought)).isEqualTo(brought.token());

        node.book.left(node.of(brought));
        assertThat(node.of(brought).leaving()).isFalse();
        assertThat(node.of(brought).hasToken()).isFalse();
        assertThat(node.of(brought).status()).isEqualTo(PageStatus.REMOVED);
    }

    @Test
    void whoeverHasLeftTooLateDoesNotHinderAPageThatGoesOn() {
        Page brought = page("brought", "1:b", Map.of("intake", "push"));
        node.book.save(brought, "anna");
        node.book.pause(brought.id(), "anna");
        KnownPage paused = node.of(brought);
        node.book.resume(brought.id(), "anna");

        node.book.left(paused);

        assertThat(node.of(brought).status()).isEqualTo(PageStatus.ACTIVE);
        assertThat(node.token(brought)).isEqualTo(brought.token());
    }

    @Test
    void keysAreRotatedAndTheOldOneIsNotNeededAnyMore() {
        node.withFile(TOWN, CLUB);
        String fresh = SealedTokens.freshKey();
        Node both = new Node(fresh + "," + key);

        assertThat(new Rotation(both.rows, both.tokens).rotate()).isEqualTo(new Rotated(1, 0, List.of()));
        assertThat(new Rotation(both.rows, both.tokens).rotate()).isEqualTo(new Rotated(0, 1, List.of()));

        assertThat(new Node(fresh).token(TOWN)).isEqualTo(TOWN.token());
        assertThat(new Rotation(node.rows, node.tokens).rotate().lost()).containsExactly(TOWN.id());
    }

    @Test
    void whatNodesTellOfAPageIsPutTogether() {
        StoredVitals vitals = new StoredVitals(jdbc, new JsonMapper());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        PageId id = TOWN.id();
        vitals.note(List.of(new Vital(id, "one", Condition.ALIVE, 1, now, null, null, null, null)));
        vitals.note(List.of(new Vital(id, null, null, 1, now.minusSeconds(9), now, null, null, null)));

        assertThat(vitals.all())
                .containsEntry(id, new Vital(id, "one", Condition.ALIVE, 1, now, now, null, null, null));

        vitals.note(List.of(new Vital(id, "one", Condition.TROUBLED, 1, null, null, "lost", now, now)));
        vitals.note(List.of(new Vital(id, "one", Condition.ALIVE, 1, now, null, null, null, null)));
        assertThat(vitals.all().get(id))
                .as("that something may be missing stays known")
                .isEqualTo(new Vital(id, "one", Condition.ALIVE, 1, now, now, "lost", now, now));

        vitals.note(List.of(new Vital(id, "two", Condition.REVOKED, 2, null, null, "401\0", now, null)));
        vitals.note(List.of(new Vital(id, "one", Condition.ALIVE, 1, now.plusSeconds(1), null, null, null, null)));
        assertThat(vitals.all())
                .as("who tells of a former token says nothing of the present one")
                .containsEntry(id, new Vital(id, "two", Condition.REVOKED, 2, now, now, "401", now, now));
    }

    /** A token begins with the account. */
    private static final class AccountsByToken implements Messengers {
        @Override
        public Set<String> names() {
            return Set.of("telegram", "vk");
        }

        @Override
        public Optional<String> mistake(Page page) {
            return Optional.empty();
        }

        @Override
        public String account(Page page) {
            return page.messenger() + " " + page.token().value().replaceFirst(":.*", "");
        }

        @Override
        public String account(KnownPage known) {
            return account(known.page());
        }

        @Override
        public Checked check(Page page) {
            return new Checked.Good(page.name(), Map.of());
        }
    }

    private static Page page(String id, String token, Map<String, String> settings) {
        String messenger = settings.containsKey("group-id") ? "vk" : "telegram";
        return new Page(
                new PageId(id), messenger, "Страница " + id, new AgencyId("cur"), null, new Secret(token), settings);
    }
}
