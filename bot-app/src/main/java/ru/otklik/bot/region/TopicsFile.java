package ru.otklik.bot.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Reads {@code topics.yml}. */
final class TopicsFile {
    static final String NAME = "topics.yml";

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(50_000);

    private final Known<GroupId> knownGroups = new Known<>("нет такой группы тем", GroupId::new);
    private final Known<TopicId> knownTopics = new Known<>("нет такой темы", TopicId::new);
    private final Set<String> namedGroups = new HashSet<>();
    private final List<TopicGroup> groups = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final Set<TopicId> approved = new HashSet<>();

    private final Map<String, Integer> linesOfExamples = new HashMap<>();
    private final ConfigFolder folder;

    private TopicsFile(ConfigFolder folder) {
        this.folder = folder;
    }

    static TopicsFile read(ConfigFolder folder) {
        TopicsFile file = new TopicsFile(folder);
        Fields.of(folder, NAME).ifPresentOrElse(file::read, file::incomplete);
        return file;
    }

    /** Only if no mistake was noted. */
    Taxonomy taxonomy() {
        return new Taxonomy(groups, topics);
    }

    /** Those on which a chief approves answers. */
    Set<TopicId> approved() {
        return approved;
    }

    Known<GroupId> knownGroups() {
        return knownGroups;
    }

    Known<TopicId> knownTopics() {
        return knownTopics;
    }

    private void incomplete() {
        knownGroups.incomplete();
        knownTopics.incomplete();
    }

    private void read(Fields file) {
        for (String list : List.of("groups", "topics")) {
            if (!file.has(list)) {
                file.mistake(list, "нет списка «%s»", list);
            }
        }
        List<Fields> groupEntries = file.mappings("groups");
        groupEntries.forEach(this::readGroup);
        file.mappings("topics").forEach(this::readTopic);
        file.nothingElse();
        groupEntries.forEach(this::checkThatItHasTopics);
    }

    /** A resident who chose the group would be left without a button. */
    private void checkThatItHasTopics(Fields entry) {
        String id = entry.optional("id");
        if (id != null && !namedGroups.contains(id)) {
            entry.mistake("id", "в группе «%s» нет ни одной темы", id);
        }
    }

    private void readGroup(Fields entry) {
        GroupId id = knownGroups.declared(entry);
        if (id != null) {
            entry.stands("group." + id, "");
        }
        String name = entry.requiredName("name");
        entry.nothingElse();
        if (id != null && name != null) {
            groups.add(new TopicGroup(id, name));
        }
    }

    /** One text for two topics teaches nothing but doubt. */
    private void checkThatItIsOfOneTopic(Fields.Line example) {
        Integer before = linesOfExamples.putIfAbsent(example.text().strip().toLowerCase(Locale.ROOT), example.line());
        if (before != null) {
            folder.mistake(NAME, example.line(), "такой пример уже есть в строке %d: «%s»", before, example.text());
        }
    }

    private void readTopic(Fields entry) {
        TopicId id = knownTopics.declared(entry);
        if (id != null) {
            entry.stands("topic." + id, "");
        }
        GroupId group = knownGroups.required(entry, "group");
        if (group != null) {
            namedGroups.add(group.value());
        }
        String name = entry.requiredName("name");
        String about = entry.required("about");
        Integer answerDays = entry.requiredNumber("answer-days");
        List<Fields.Line> lines = entry.texts("examples");
        lines.forEach(this::checkThatItIsOfOneTopic);
        List<String> examples = lines.stream().map(Fields.Line::text).toList();
        if (examples.isEmpty()) {
            entry.mistake("examples", "нужен хотя бы один пример в «examples»: по ним бот узнаёт тему");
        }
        List<Question> questions = Questions.of(entry);
        BigDecimal radius = entry.optionalDecimal("radius");
        if (radius != null && (radius.signum() < 0 || radius.compareTo(FARTHEST) > 0)) {
            entry.mistake("radius", "поле «radius» — от 0 до %s метров, а не «%s»", FARTHEST, radius);
        }
        boolean secondary = entry.flag("secondary");
        if (entry.flag("approval") && id != null) {
            approved.add(id);
        }
        entry.nothingElse();
        if (id != null && group != null && name != null && about != null && answerDays != null) {
            int metres = radius == null ? Topic.USUAL_RADIUS : Math.max(0, radius.intValue());
            topics.add(new Topic(id, group, name, about, examples, answerDays, questions, metres, secondary));
        }
    }
}
