package ru.otklik.bot.region;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Reads a topics file without the rest of a region, to measure by it: of {@code topics.yml} it wants only names and examples, and names may
 * be of any length.
 */
public final class TopicsAlone {
    private final boolean examplesNeeded;
    private final Map<String, TopicGroup> groups = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();

    private TopicsAlone(boolean examplesNeeded) {
        this.examplesNeeded = examplesNeeded;
    }

    /** @param examplesNeeded whether there is nothing else to learn from */
    public static ReadTopics read(Path file, boolean examplesNeeded) {
        Path path = file.toAbsolutePath();
        Path parent = path.getParent();
        ConfigFolder folder = new ConfigFolder(parent == null ? path : parent);
        TopicsAlone reading = new TopicsAlone(examplesNeeded);
        try {
            String name = String.valueOf(path.getFileName());
            Fields.of(folder, name).ifPresent(fields -> reading.read(fields));
            folder.refuseIfMistaken();
            if (reading.topics.size() < 2) {
                folder.mistake(name, 0, "тем %d, а различать можно хотя бы две", reading.topics.size());
            }
            folder.refuseIfMistaken();
            return new ReadTopics.Good(
                    new Taxonomy(List.copyOf(reading.groups.values()), List.copyOf(reading.topics.values())));
        } catch (RegionRefused refused) {
            return new ReadTopics.Bad(refused.mistakes().stream()
                    .map(mistake -> refused.folder() + File.separator + mistake)
                    .toList());
        }
    }

    private void read(Fields file) {
        file.mappings("groups").forEach(this::readGroup);
        if (!file.has("topics")) {
            file.mistake("topics", "нет списка «topics»");
        }
        file.mappings("topics").forEach(this::readTopic);
    }

    private void readGroup(Fields entry) {
        String id = entry.required("id");
        String name = entry.optional("name");
        if (id != null) {
            group(id, name == null ? id : name);
        }
    }

    private TopicGroup group(String id, String name) {
        return groups.computeIfAbsent(id, key -> new TopicGroup(new GroupId("group-" + (groups.size() + 1)), name));
    }

    private void readTopic(Fields entry) {
        TopicId id = id(entry);
        String name = entry.has("name") ? entry.optional("name") : entry.required("id");
        String group = entry.optional("group");
        String about = entry.optional("about");
        List<String> examples = new ArrayList<>();
        entry.texts("examples").forEach(line -> examples.add(line.text()));
        if (examples.isEmpty() && examplesNeeded) {
            entry.mistake("examples", "нужен хотя бы один пример в «examples»: учиться больше не на чем");
        }
        if (id == null || name == null) {
            return;
        }
        Integer first = names.putIfAbsent(name, entry.line());
        if (first != null || topics.containsKey(id)) {
            entry.mistake("name", "тема «%s» уже есть%s", name, first == null ? "" : ", в строке " + first);
            return;
        }
        TopicGroup belongs = group(group == null ? "" : group, group == null ? "" : group);
        topics.put(id, new Topic(id, belongs.id(), name, about == null ? name : about, examples, 1));
    }

    private @Nullable TopicId id(Fields entry) {
        String id = entry.optional("id");
        try {
            return new TopicId(id == null ? "topic-" + (topics.size() + 1) : id);
        } catch (IllegalArgumentException e) {
            entry.mistake("id", "«%s»: нужны строчные латинские буквы, цифры и дефисы", id);
            return null;
        }
    }
}
