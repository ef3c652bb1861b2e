package ru.otklik.bot.learning.models;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.bot.learning.LiveClassifier;
import ru.otklik.bot.learning.lessons.LessonRows;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.ModelFile;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Three topics that are learned in a second, a database of their own, and residents who teach. */
final class SmallTown {
    static final TopicId LIGHT = new TopicId("light");
    static final TopicId WASTE = new TopicId("waste");
    static final TopicId DOGS = new TopicId("dogs");

    static final Taxonomy TAXONOMY = town(
            topic(
                    LIGHT,
                    "не горят фонари на улице",
                    "во дворе темно, освещения нет",
                    "фонарь у подъезда мигает",
                    "перегорела лампа на столбе",
                    "на остановке не включают свет",
                    "весь квартал без освещения"),
            topic(
                    WASTE,
                    "мусор не вывозят неделю",
                    "контейнеры переполнены, вокруг свалка",
                    "помойка завалена пакетами",
                    "мусоровоз не приезжает",
                    "баки полные, крысы бегают",
                    "нет урны у магазина"),
            topic(
                    DOGS,
                    "стая бродячих собак у школы",
                    "собака без хозяина бросается на людей",
                    "бездомные псы во дворе",
                    "собаки лают и кусают прохожих",
                    "отловите собак",
                    "щенки в подвале"));

    private static final List<String> PLACES = List.of(
            "аптеки",
            "почты",
            "рынка",
            "вокзала",
            "клуба",
            "парка",
            "бассейна",
            "музея",
            "завода",
            "пруда",
            "стадиона",
            "больницы",
            "библиотеки",
            "моста",
            "площади",
            "театра",
            "гаражей",
            "пекарни",
            "банка",
            "фонтана");

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final LiveClassifier live = new LiveClassifier();
    final LessonRows lessons;
    final ModelRows rows;
    final StoredModels models;
    private final Clock clock;
    private Instant now = Instant.parse("2026-11-01T09:00:00Z");
    private long reports;

    SmallTown() {
        var source = Stores.fresh().migrated();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        lessons = new LessonRows(jdbc, live, clock);
        rows = new ModelRows(jdbc, clock);
        models = new StoredModels(jdbc, transaction, clock);
        live.change(0, _ -> new ru.otklik.dialogs.classification.Opinion.Unknown());
    }

    static Taxonomy town(Topic... topics) {
        return new Taxonomy(List.of(new TopicGroup(new GroupId("town"), "Город")), List.of(topics));
    }

    static Topic topic(TopicId id, String... examples) {
        return new Topic(id, new GroupId("town"), "Тема " + id, "тему " + id, List.of(examples), 3);
    }

    Nightly nightly(Taxonomy taxonomy) {
        return new Nightly(rows, lessons, taxonomy, transaction, 10, 2);
    }

    String night() {
        now = now.plusSeconds(3_600);
        return nightly(TAXONOMY).run();
    }

    Changeover node(LiveClassifier classifier, Taxonomy taxonomy) {
        return new Changeover(classifier, rows, new Versions(rows, lessons, taxonomy), java.time.Duration.ofMillis(50));
    }

    /** A text that nobody else has written. */
    static String at(int number, String what) {
        return what + " у " + PLACES.get(number % PLACES.size()) + ", за "
                + PLACES.get(number / PLACES.size() % PLACES.size());
    }

    /** Residents of all three topics, everyone another person. */
    void ordinaryDays(int each) {
        for (int i = 0; i < each; i++) {
            lesson("light-" + reports, at(i, "фонари не светят, темно"), LIGHT);
            lesson("waste-" + reports, at(i, "мусор лежит, баки полные"), WASTE);
            lesson("dogs-" + reports, at(i, "собаки бегают, лают"), DOGS);
        }
    }

    /** @param persons who writes the text of this number */
    List<Long> lessons(int count, IntFunction<String> persons, String what, TopicId topic) {
        return IntStream.range(0, count)
                .mapToObj(i -> lesson(persons.apply(i), at(i, what), topic))
                .toList();
    }

    /** @return the report that it came with */
    long lesson(String person, String text, @Nullable TopicId topic) {
        long report = report(person);
        lessons.filed(
                new Lessons.Filed(report, new ChatRef(new PageId("town-vk"), person), now, null, text, topic, null));
        return report;
    }

    void corrected(long report, TopicId topic, String agency) {
        lessons.corrected(List.of(report), new Lessons.Correction(topic, new AgencyId(agency), agency + "-1"));
    }

    private long report(String person) {
        now = now.plusSeconds(60);
        String number = "t-" + ++reports;
        return jdbc.sql("""
                        with opened as (
                            insert into incident (number, address, agency, status, deadline, created_at, changed_at)
                            values (:number, '', 'a', 'NEW', now(), now(), now()) returning id)
                        insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, created_at)
                        select :number, id, 'town-vk', :person, '', true, '', '', now() from opened
                        returning id""")
                .param("number", number)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** What the newest version thinks, in force or not. */
    Classifier newest() {
        byte[] bytes = rows.bytes(rows.newest().orElseThrow().version()).orElseThrow();
        return ((ModelFile.Read.Good) ModelFile.read(bytes)).classifier();
    }

    static TopicId first(Classifier classifier, String text) {
        return Objects.requireNonNull(classifier.ranked(text).getFirst().topic());
    }
}
