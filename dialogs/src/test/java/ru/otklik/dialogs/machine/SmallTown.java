package ru.otklik.dialogs.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.Problem;
import ru.otklik.dialogs.classification.ReadyAnswer;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.conversation.Knowledge;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.danger.Danger;
import ru.otklik.dialogs.danger.DangerRule;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.danger.Sign;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;
import ru.otklik.dialogs.words.Glossary;

/** A town small enough to be told in a test: two groups, three topics, two streets, and the shipped words of the bot. */
final class SmallTown {
    private static final TerritoryId CENTER = new TerritoryId("center");
    private static final Languages SHIPPED = shipped();
    private static final Knowledge KNOWLEDGE = town();

    private SmallTown() {}

    static Knowledge knowledge() {
        return KNOWLEDGE;
    }

    /** The same town after these topics were taken away, with groups that have none any more. */
    static Knowledge without(String... topics) {
        Set<TopicId> gone = Stream.of(topics).map(TopicId::new).collect(Collectors.toSet());
        List<Topic> left = KNOWLEDGE.taxonomy().topics().stream()
                .filter(topic -> !gone.contains(topic.id()))
                .toList();
        List<TopicGroup> groups = KNOWLEDGE.taxonomy().groups().stream()
                .filter(group -> left.stream().anyMatch(topic -> topic.group().equals(group.id())))
                .toList();
        return new Knowledge(
                new Taxonomy(groups, left),
                KNOWLEDGE.gazetteer(),
                KNOWLEDGE.classifier(),
                KNOWLEDGE.problems(),
                KNOWLEDGE.dangers(),
                KNOWLEDGE.answers(),
                KNOWLEDGE.english(),
                KNOWLEDGE.languages(),
                KNOWLEDGE.regionName(),
                KNOWLEDGE.consentVersion(),
                KNOWLEDGE.outsideAdvice());
    }

    private static Knowledge town() {
        GroupId light = new GroupId("light");
        GroupId roads = new GroupId("roads");
        Taxonomy taxonomy = new Taxonomy(
                List.of(new TopicGroup(light, "Освещение"), new TopicGroup(roads, "Дороги")),
                List.of(
                        topic("street-light", light, "Не горят фонари", "уличное освещение"),
                        lift(light),
                        topic("road-hole", roads, "Яма на дороге", "ямы на дороге"),
                        topic("road-marking", roads, "Стёрлась разметка", "дорожную разметку")));
        return new Knowledge(
                taxonomy,
                new TwoStreets(),
                new TwoMatters(),
                TwoMatters::problems,
                dangers(),
                answers(),
                new Glossary(Map.of("street light", "фонарь", "good morning", "доброе утро")),
                languages(),
                "Заречный",
                "1",
                "Это не у нас: напишите на Госуслуги.");
    }

    private static Topic topic(String id, GroupId group, String name, String about) {
        return new Topic(new TopicId(id), group, name, about, List.of(), 4);
    }

    /** Cannot be sent without knowing something. */
    private static Topic lift(GroupId group) {
        return new Topic(
                new TopicId("lift"),
                group,
                "Не работает лифт",
                "лифт",
                List.of(),
                2,
                List.of(
                        new Question(
                                "entrance",
                                "В каком подъезде лифт?",
                                "Подъезд",
                                new Kind.Amount(null, null, ""),
                                true,
                                Map.of()),
                        new Question("since", "С какого дня стоит?", "Стоит", new Kind.Day(true), true, Map.of()),
                        new Question("stuck", "Кто-то застрял?", "Кто-то застрял", new Kind.YesNo(), false, Map.of())),
                Topic.USUAL_RADIUS);
    }

    /** Knows what words with «фонар» and «дорог» are about; sentences about both are two problems. */
    private static final class TwoMatters implements Classifier {
        private static final Guess LIGHT = new Guess(new TopicId("street-light"), .9);
        private static final Guess HOLE = new Guess(new TopicId("road-hole"), .5);
        private static final Guess MARKING = new Guess(new TopicId("road-marking"), .3);

        @Override
        public Opinion classify(String text) {
            if (text.contains("лифт")) {
                return new Opinion.Clear(new Guess(new TopicId("lift"), .9), List.of(HOLE));
            }
            if (text.contains("фонар")) {
                return new Opinion.Clear(LIGHT, List.of(HOLE));
            }
            return text.contains("дорог") ? new Opinion.Among(List.of(HOLE, MARKING)) : new Opinion.Unknown();
        }

        static List<Problem> problems(String text) {
            Map<Guess, String> sentences = new LinkedHashMap<>();
            for (String sentence : text.split("(?<=[.])\\s+|\n")) {
                if (sentence.contains("фонар")) {
                    sentences.merge(LIGHT, sentence, (one, more) -> one + " " + more);
                } else if (sentence.contains("дорог")) {
                    sentences.merge(HOLE, sentence, (one, more) -> one + " " + more);
                }
            }
            List<Problem> problems = new ArrayList<>();
            sentences.forEach((guess, words) -> problems.add(new Problem(words, guess)));
            return problems.size() == 2 ? problems : List.of();
        }
    }

    private static DangerRules dangers() {
        Danger gas = new Danger(
                "gas",
                Map.of(
                        "ru",
                        "Это опасно. Позвоните сейчас: 104 или 112.",
                        "en",
                        "This is dangerous. Call 104 or 112."));
        return new DangerRules(
                List.of(new DangerRule(
                        gas,
                        List.of(Sign.of("пахн* газом", Map.of()), Sign.of("smell* gas", Map.of())),
                        List.of(),
                        true)),
                List.of());
    }

    private static ReadyAnswers answers() {
        return new ReadyAnswers(List.of(new ReadyAnswer(
                "kindergarten",
                Map.of("ru", "В сад записывают через Госуслуги."),
                "https://www.gosuslugi.ru/",
                List.of("как записаться в сад", "как записать ребёнка в детский сад"))));
    }

    static Texts texts() {
        return languages().in(Languages.USUAL);
    }

    /** As shipped. */
    static Languages languages() {
        return SHIPPED;
    }

    private static Languages shipped() {
        try (Stream<Path> files = Files.list(Path.of("../config/texts"))) {
            Map<String, Texts> texts = new TreeMap<>();
            for (Path file : files.sorted().toList()) {
                texts.put(file.getFileName().toString().replace(".yml", ""), read(file));
            }
            return new Languages(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Texts read(Path file) throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, String> flat = new HashMap<>();
        flatten("", (Map<?, ?>) yaml, flat);
        Map<String, String> names = flat.keySet().stream()
                .filter(key -> key.startsWith("names."))
                .collect(Collectors.toMap(key -> key.substring("names.".length()), flat::get));
        flat.keySet().removeIf(key -> key.startsWith("names."));
        return new Texts(flat, names);
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, String> into) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> deeper) {
                flatten(prefix + key + ".", deeper, into);
            } else {
                into.put(prefix + key, String.valueOf(value));
            }
        });
    }

    private static final class TwoStreets implements Gazetteer {
        private static Place place(String address) {
            return new Place(address, new Point(56.23, 41.35), CENTER);
        }

        @Override
        public Found at(Point point) {
            return point.lat() > 56 && point.lat() < 57
                    ? new Found.One(place("рядом с ул. Ленина"))
                    : new Found.Outside();
        }

        @Override
        public Found find(String written) {
            String words = written.toLowerCase(Locale.ROOT).replace(",", "");
            if (words.contains("курске")) {
                return new Found.Outside("Это Курск: напишите туда.");
            }
            if (words.contains("ленина 500")) {
                return new Found.NoSuchHouse(List.of(place("ул. Ленина, 500")), "ул. Ленина", "1–120");
            }
            if (words.contains("ленина 15")) {
                return new Found.One(place("ул. Ленина, 15"));
            }
            if (words.contains("ленина 5")) {
                return new Found.One(place("ул. Ленина, 5"));
            }
            if (words.contains("садовая")) {
                return new Found.Several(List.of(place("ул. Садовая, 1"), place("пер. Садовый, 1")));
            }
            return new Found.Nothing();
        }

        @Override
        public String withoutPlaces(String words) {
            return words.replaceAll("(?iu)(?:ул\\.? )?ленина,? \\d+", "");
        }

        @Override
        public List<Territory> territories() {
            return List.of(new Territory(CENTER, "Центральный район", null));
        }

        @Override
        public Optional<Territory> territory(TerritoryId id) {
            return territories().stream().filter(t -> t.id().equals(id)).findFirst();
        }
    }
}
