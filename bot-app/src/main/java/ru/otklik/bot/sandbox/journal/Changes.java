package ru.otklik.bot.sandbox.journal;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Facts that are written all or none. */
public final class Changes {
    private final ObjectNode line = JsonNodeFactory.instance.objectNode();

    /** This holds from now on. */
    public void put(Fact fact) {
        line.set(fact.key(), Journal.JSON.valueToTree(fact));
    }

    /** The fact with this key, if there is one, holds no longer. */
    public void remove(String key) {
        line.putNull(key);
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
