package ru.otklik.dialogs.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All topics and groups of a region, in the order of its configuration. */
public final class Taxonomy {
    private final Map<GroupId, TopicGroup> groups = new LinkedHashMap<>();
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if an id stands twice or a topic's group does not exist */
    public Taxonomy(List<TopicGroup> groups, List<Topic> topics) {
        for (TopicGroup group : groups) {
            if (this.groups.put(group.id(), group) != null) {
                throw new IllegalArgumentException("group %s stands twice".formatted(group.id()));
            }
        }
        for (Topic topic : topics) {
            if (!this.groups.containsKey(topic.group())) {
                throw new IllegalArgumentException(
                        "topic %s belongs to an unknown group %s".formatted(topic.id(), topic.group()));
            }
            if (this.topics.put(topic.id(), topic) != null) {
                throw new IllegalArgumentException("topic %s stands twice".formatted(topic.id()));
            }
        }
    }

    public List<TopicGroup> groups() {
        return List.copyOf(groups.values());
    }

    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<TopicGroup> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** The group's topics in the order of the configuration; empty for an unknown group. */
    public List<Topic> topicsOf(GroupId group) {
        return topics.values().stream().filter(t -> t.group().equals(group)).toList();
    }
}
