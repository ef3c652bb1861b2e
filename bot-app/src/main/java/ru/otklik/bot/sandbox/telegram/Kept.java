package ru.otklik.bot.sandbox.telegram;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.journal.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of the emulated Telegram outlives a restart, in the shape in which the journal keeps it. Pages stand last in keys: they may be any text. */
sealed interface Kept extends Fact {
    record OfBot(String page, long id, int nextMessageId) implements Kept {
        @Override
        public String key() {
            return "bot " + page;
        }
    }

    /** @param values what the {@code set…} methods were given */
    record Settings(String page, Map<String, JsonNode> values) implements Kept {
        @Override
        public String key() {
            return "settings " + page;
        }
    }

    /** @param url null if the bot asks for its updates */
    record Hook(String page, @Nullable URI url, String secret, int maxConnections) implements Kept {
        @Override
        public String key() {
            return "hook " + page;
        }
    }

    /** @param keyboard the message whose reply keyboard is open, or null */
    record OfChat(
            String page,
            String resident,
            boolean started,
            boolean blocked,
            @Nullable Integer keyboard) implements Kept {
        @Override
        public String key() {
            return "chat " + new Resident(resident).id() + " " + page;
        }
    }

    record OfMessage(
            String page,
            long chat,
            int id,
            boolean fromPage,
            boolean editable,
            ObjectNode json,
            @Nullable JsonNode keyboard,
            @Nullable String notice)
            implements Kept {
        @Override
        public String key() {
            return key(chat, id, page);
        }

        static String key(long chat, int id, String page) {
            return "message " + chat + " " + id + " " + page;
        }
    }

    record Press(String page, String id, long chat, int message, Instant until) implements Kept {
        @Override
        public String key() {
            return key(id, page);
        }

        static String key(String id, String page) {
            return "press " + id + " " + page;
        }
    }

    /** Where the numbers of a bot's updates stand, and which of them it wants. */
    record Queue(String page, long nextId, long beyond, List<String> allowed) implements Kept {
        @Override
        public String key() {
            return "queue " + page;
        }
    }

    /** @param serial its place in the queue: ids of raw updates may be any */
    record Update(String page, long serial, long id, ObjectNode json, Instant until) implements Kept {
        @Override
        public String key() {
            return key(serial, page);
        }

        static String key(long serial, String page) {
            return "update " + serial + " " + page;
        }
    }

    /** A file whose bytes lie beside the journal under its id. */
    record OfFile(String id, String uniqueId, Files.Kind kind, String path, String fileName, String contentType)
            implements Kept {
        @Override
        public String key() {
            return key(id);
        }

        static String key(String id) {
            return "file " + id;
        }
    }
}
