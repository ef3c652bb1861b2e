package ru.otklik.bot.platform;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** This run of the application, as history and logs name it. */
@Component
public final class Node {
    private final String id;

    Node() {
        this(System.getenv().getOrDefault("HOSTNAME", "node") + "-"
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt()));
    }

    /** @param id unique among the nodes that share a database */
    public Node(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
