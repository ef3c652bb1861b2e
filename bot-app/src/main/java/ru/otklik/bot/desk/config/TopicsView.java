package ru.otklik.bot.desk.config;

import java.util.List;
import java.util.stream.Stream;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;

/** Topics as they are read by people, group by group. */
record TopicsView(List<Group> groups, int shown, int all) {
    static final String FILE = "topics.yml";

    record Group(String name, String id, String source, List<Line> topics) {}

    /** @param deadlines of agencies that have one of their own for it («Водоканал: 2 рабочих дня») */
    record Line(Topic topic, String source, boolean approval, List<String> deadlines) {
        public String days() {
            return RegionWords.days(topic.answerDays());
        }

        public String radius() {
            return topic.radius() == 0 ? "только в том же доме" : topic.radius() + "\u00a0м";
        }

        public String examples() {
            return Russian.count(topic.examples().size(), "пример", "примера", "примеров");
        }

        public static String kind(Question question) {
            if (!question.options().isEmpty()) {
                return String.join(" / ", question.options());
            }
            return question.required() ? "ответ обязателен" : "можно пропустить";
        }
    }

    static TopicsView of(Region region, Sought sought) {
        List<Group> groups = region.taxonomy().groups().stream()
                .map(group -> group(region, group, sought))
                .filter(group -> !group.topics().isEmpty())
                .toList();
        return new TopicsView(
                groups,
                groups.stream().mapToInt(group -> group.topics().size()).sum(),
                region.taxonomy().topics().size());
    }

    private static Group group(Region region, TopicGroup group, Sought sought) {
        List<Line> topics = region.taxonomy().topicsOf(group.id()).stream()
                .filter(topic -> sought.isEverything() || sought.in(said(group, topic)))
                .map(topic -> new Line(
                        topic,
                        region.origins().of(FILE, "topic." + topic.id()),
                        region.approval().topics().contains(topic.id()),
                        deadlines(region, topic)))
                .toList();
        return new Group(group.name(), group.id().value(), region.origins().of(FILE, "group." + group.id()), topics);
    }

    private static Stream<String> said(TopicGroup group, Topic topic) {
        return Stream.of(
                        Stream.of(
                                group.name(),
                                topic.name(),
                                topic.about(),
                                topic.id().value()),
                        topic.examples().stream(),
                        topic.questions().stream().map(Question::ask))
                .flatMap(said -> said);
    }

    private static List<String> deadlines(Region region, Topic topic) {
        return region.deadlines().special().stream()
                .filter(special -> special.topics().contains(topic.id()))
                .map(special -> DeadlinesView.agency(region, special) + ": " + DeadlinesView.terms(special))
                .toList();
    }
}
