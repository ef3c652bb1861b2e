package ru.otklik.dialogs.taxonomy;

/**
 * A group of topics as residents see it in a list.
 *
 * @param name its name on a button, at most 30 characters
 */
public record TopicGroup(GroupId id, String name) {}
