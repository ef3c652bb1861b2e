package ru.otklik.bot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.events.AgencyEvents.Draft;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

@OtklikTest
class EventsTest {
    private static final PageId PAGE = new PageId("demo-telegram");
    private static final TopicId NO_WATER = new TopicId("water-off");
    private static final TopicId LIGHT = new TopicId("street-light");
    private static final Place LENINA_5 = new Place("ул. Ленина, 5", null, new TerritoryId("center"));
    private static final Viewer VODOKANAL = new Viewer(new AgencyId("vodokanal"), false, "Водоканал, Петрова");
    private static final Viewer GORSVET = new Viewer(new AgencyId("gorsvet"), false, "Горсвет, Иванов");
    private static final Viewer ADMIN = new Viewer(new AgencyId("admin"), false, "Администрация");
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "ЦУР");
    private static final AtomicLong CHATS = new AtomicLong(6_000_000_000L);

    @Autowired
    private KnownEvents known;

    @Autowired
    private AgencyEvents events;

    @Autowired
    private EventRows rows;

    @Autowired
    private Followers followers;

    @Autowired
    private EventWords words;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** Residents of other tests are not to be told of them. */
    @AfterEach
    void endAllEvents() {
        jdbc.sql("""
                update known_event set ended_at = changed_at, ended_by = 'HAND', announced_at = changed_at
                where ended_at is null""").update();
    }

    @Test
    void tellsOfEventsOfItsTopicAtItsPlaceOnly() {
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды, меняют задвижку", null, "1-9 нечёт"));

        assertThat(matching(NO_WATER, LENINA_5)).contains(event.id());
        assertThat(matching(LIGHT, LENINA_5)).doesNotContain(event.id());
        assertThat(matching(NO_WATER, new Place("ул. Ленина, 6", null, null))).doesNotContain(event.id());
        assertThat(matching(NO_WATER, null)).doesNotContain(event.id());
        assertThat(said(() -> known.matching(List.of(), LENINA_5, PAGE))).isEmpty();
    }

    @Test
    void aGroupMeansAllItsTopics() {
        EventCard event = announced(
                VODOKANAL,
                new Draft(
                        VODOKANAL.agency(),
                        List.of(),
                        List.of(new GroupId("water")),
                        new Where.WholeRegion(),
                        "Промывают сети, вода может быть мутной.",
                        null));

        assertThat(matching(NO_WATER, null)).contains(event.id());
        assertThat(matching(new TopicId("water-quality"), LENINA_5)).contains(event.id());
        assertThat(matching(LIGHT, LENINA_5)).doesNotContain(event.id());
    }

    @Test
    void saysWhoKnowsAndUntilWhenInOneMessage() {
        Instant until = clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
        EventCard event = announced(VODOKANAL, draft("vodokanal", "На Ленина нет воды, меняют задвижку", until, ""));
        KnownEvent matching = said(() -> known.matching(List.of(NO_WATER), LENINA_5, PAGE)).stream()
                .filter(one -> one.id() == event.id())
                .findFirst()
                .orElseThrow();

        assertThat(known.told(matching, "ru"))
                .startsWith("На Ленина нет воды, меняют задвижку. «Водоканал» уже занимается. Обещают закончить до ")
                .endsWith("Сообщить вам, когда починят?");
        assertThat(matching.until()).isEqualTo(until);
    }

    @Test
    void anEndThatStandsInTheWordsIsNotToldTwice() {
        ZonedDateTime end = clock.instant()
                .atZone(ZoneId.of("Europe/Moscow"))
                .plusDays(40)
                .withHour(18)
                .withMinute(0)
                .truncatedTo(ChronoUnit.MINUTES);
        String day = DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru")).format(end);

        assertThat(told("На Ленина нет воды до %s, 18:00".formatted(day), end)).doesNotContain("Обещают");
        assertThat(told("На Ленина нет воды до 18:00 %s".formatted(day), end)).contains("Обещают закончить до");
        assertThat(told("На Ленина нет воды, меняют 18 метров трубы", end)).contains("Обещают закончить до");
    }

    private String told(String words, ZonedDateTime until) {
        return known.told(new KnownEvent(1, "Водоканал", words, until.toInstant()), "ru");
    }

    @Test
    void whoFollowsIsToldOnceThatItIsMended() {
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды", null, ""));
        ChatRef chat = chat();
        assertThat(follow(chat, event)).isTrue();
        assertThat(follow(chat, event)).as("twice is once").isTrue();

        EventOutcome ended = events.end(VODOKANAL, event.id(), event.version(), "Вода пошла, сливайте первую минуту");

        assertThat(ended).isInstanceOf(EventOutcome.Done.class);
        await().untilAsserted(() -> assertThat(notices(event))
                .containsExactly("Починили, сообщает «Водоканал». Вода пошла, сливайте первую минуту.\n\n"
                        + "Вы просили сказать про это: «Нет воды.» Если у вас не так, напишите — передадим."));
        assertThat(matching(NO_WATER, LENINA_5)).doesNotContain(event.id());
        assertThat(follow(chat(), event)).as("it is over").isFalse();
        assertThat(events.find(event.id()).orElseThrow().followers()).isEqualTo(1);
    }

    @Test
    void anEventWhoseTimeHasPassedEndsByItself() {
        Instant soon = clock.instant().plus(Duration.ofSeconds(2));
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды", soon, ""));
        ChatRef chat = chat();
        assertThat(follow(chat, event)).isTrue();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(notices(event)).singleElement().asString().startsWith("Срок прошёл"));
        assertThat(matching(NO_WATER, LENINA_5)).doesNotContain(event.id());
        assertThat(events.find(event.id()).orElseThrow().end())
                .satisfies(
                        end -> assertThat(Objects.requireNonNull(end).byHand()).isFalse());
        assertThat(events.list(true, 1000)).extracting(EventCard::id).doesNotContain(event.id());
        assertThat(events.list(false, 1000)).extracting(EventCard::id).contains(event.id());
    }

    @Test
    void aProlongedEventGoesOn() {
        Instant first = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды", first, ""));

        EventOutcome changed = events.change(
                VODOKANAL, event.id(), event.version(), draft("vodokanal", "Нет воды", first.plusSeconds(3600), ""));

        assertThat(changed).isInstanceOfSatisfying(EventOutcome.Done.class, done -> {
            assertThat(done.event().until()).isEqualTo(first.plusSeconds(3600));
            assertThat(done.event().history())
                    .extracting(EventCard.Entry::who)
                    .containsExactly("Водоканал, Петрова", "Водоканал, Петрова");
            assertThat(done.event().history().getLast().what()).startsWith("переносит срок: до ");
        });
        assertThat(events.change(VODOKANAL, event.id(), event.version(), draft("vodokanal", "Нет воды", null, "")))
                .isInstanceOf(EventOutcome.Changed.class);
    }

    @Test
    void manyNodesTellEveryFollowerOnce() throws InterruptedException {
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды на всей улице", null, ""));
        int people = 450;
        transaction.executeWithoutResult(
                _ -> IntStream.range(0, people).forEach(_ -> known.follow(chat(), event.id(), true, "ru")));
        var begin = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var node = new EndOfEvents(rows, followers, words, outbox, transaction);
                nodes.execute(() -> {
                    try {
                        begin.await();
                        for (int round = 0; round < 20; round++) {
                            node.work();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            events.end(CURATOR, event.id(), event.version(), "");
            begin.countDown();
        }
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from known_event where id = :id and announced_at is not null")
                                .param("id", event.id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
        assertThat(jdbc.sql("select count(*) from delivery where subject = :subject and not repeated")
                        .param("subject", "event:" + event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
        assertThat(jdbc.sql("select count(distinct chat) from delivery where subject = :subject and purpose = 'NOTICE'")
                        .param("subject", "event:" + event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
    }

    @Test
    void aForgottenChatHearsNothing() {
        EventCard event = announced(VODOKANAL, draft("vodokanal", "Нет воды", null, ""));
        ChatRef forgotten = chat();
        ChatRef other = chat();
        follow(forgotten, event);
        follow(other, event);

        transaction.executeWithoutResult(_ -> known.forget(forgotten));
        events.end(VODOKANAL, event.id(), event.version(), "");

        await().untilAsserted(() -> assertThat(jdbc.sql("select chat from delivery where subject = :subject")
                        .param("subject", "event:" + event.id())
                        .query(String.class)
                        .list())
                .containsExactly(other.chat()));
    }

    @Test
    void anAgencyChangesItsOwnAndItsChildrensOnly() {
        EventCard event = announced(GORSVET, draft("gorsvet", "Ремонт кабеля", null, ""));
        Draft change = draft("gorsvet", "Ремонт кабеля до вечера", null, "");

        assertThat(events.change(VODOKANAL, event.id(), 1, change)).isInstanceOf(EventOutcome.NotFound.class);
        assertThat(events.end(VODOKANAL, event.id(), 1, "")).isInstanceOf(EventOutcome.NotFound.class);
        assertThat(events.change(ADMIN, event.id(), 1, change)).isInstanceOf(EventOutcome.Done.class);
        assertThat(events.end(CURATOR, event.id(), 2, "")).isInstanceOf(EventOutcome.Done.class);
        assertThat(events.announce(VODOKANAL, change))
                .isInstanceOfSatisfying(
                        EventOutcome.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("agency"));
        assertThat(events.change(GORSVET, event.id(), 3, change)).isInstanceOf(EventOutcome.Refused.class);
        assertThat(events.agenciesOf(ADMIN))
                .contains(ADMIN.agency(), GORSVET.agency())
                .doesNotContain(VODOKANAL.agency());
    }

    @Test
    void refusesWhatResidentsCouldNotUse() {
        Instant past = clock.instant().minusSeconds(60);

        assertThat(refusedField(
                        new Draft(VODOKANAL.agency(), List.of(), List.of(), new Where.WholeRegion(), "Нет воды", null)))
                .isEqualTo("topics");
        assertThat(refusedField(new Draft(VODOKANAL.agency(), List.of(NO_WATER), List.of(), null, "Нет воды", null)))
                .isEqualTo("where");
        assertThat(refusedField(draft("vodokanal", " ", null, ""))).isEqualTo("words");
        assertThat(refusedField(draft("vodokanal", "я".repeat(301), null, ""))).isEqualTo("words");
        assertThat(refusedField(draft("vodokanal", "Нет воды", past, ""))).isEqualTo("until");
    }

    private String refusedField(Draft draft) {
        return events.announce(VODOKANAL, draft) instanceof EventOutcome.Refused(String field, String reason)
                        && !reason.isEmpty()
                ? field
                : "none";
    }

    private EventCard announced(Viewer viewer, Draft draft) {
        return ((EventOutcome.Done) events.announce(viewer, draft)).event();
    }

    private List<Long> matching(TopicId topic, @Nullable Place place) {
        return said(() -> known.matching(List.of(topic), place, PAGE)).stream()
                .map(KnownEvent::id)
                .toList();
    }

    private <T> T said(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private boolean follow(ChatRef chat, EventCard event) {
        return said(() -> known.follow(chat, event.id(), true, "ru"));
    }

    private List<String> notices(EventCard event) {
        return Sealed.told(
                jdbc,
                "where subject = :subject and not repeated order by id",
                Map.of("subject", "event:" + event.id()));
    }

    private static ChatRef chat() {
        return new ChatRef(PAGE, String.valueOf(CHATS.incrementAndGet()));
    }

    private static Draft draft(String agency, String words, @Nullable Instant until, String houses) {
        return new Draft(
                new AgencyId(agency),
                List.of(NO_WATER),
                List.of(),
                new Where.Streets(List.of(new Stretch("ул. Ленина", houses))),
                words,
                until == null ? null : until.truncatedTo(ChronoUnit.MILLIS));
    }
}
