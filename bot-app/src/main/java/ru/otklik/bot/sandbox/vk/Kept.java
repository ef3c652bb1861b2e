package ru.otklik.bot.sandbox.vk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.journal.Fact;
import ru.otklik.bot.sandbox.vk.Conversation.Notice;
import ru.otklik.bot.sandbox.vk.Conversation.Press;
import tools.jackson.databind.node.ObjectNode;

/** What of the emulated VK outlives a restart, in the shape in which the journal keeps it. Pages stand last in keys: they may be any text. */
sealed interface Kept extends Fact {
    /**
     * @param ts the cursor after the last event
     * @param since the cursor before the oldest event that is still told
     */
    record OfCommunity(String page, long groupId, int lastMessageId, long ts, long since) implements Kept {
        @Override
        public String key() {
            return "community " + page;
        }
    }

    /** Which events are told in one way of delivery. */
    record Types(Set<String> on, String version) {}

    record Polling(String page, boolean enabled, Types types) implements Kept {
        @Override
        public String key() {
            return "polling " + page;
        }
    }

    record Servers(String page, int lastId, String code, String base, List<Server> servers) implements Kept {
        @Override
        public String key() {
            return "servers " + page;
        }
    }

    record Server(int id, URI url, String title, String secret, CallbackServer.Status status, Types types) {}

    /** An event that a callback server hasn't taken yet. */
    record Delivery(String page, String id, int server, String body) implements Kept {
        @Override
        public String key() {
            return key(id);
        }

        static String key(String id) {
            return "delivery " + id;
        }
    }

    record Event(String page, long ts, String json) implements Kept {
        @Override
        public String key() {
            return key(ts, page);
        }

        static String key(long ts, String page) {
            return "event " + ts + " " + page;
        }
    }

    /** @param keyboardFrom the message whose keyboard stands below the dialog, or null */
    record Dialog(
            String page,
            long resident,
            String name,
            int lastCmid,
            @Nullable Integer keyboardFrom,
            boolean allowed,
            boolean denied,
            boolean blacklisted,
            @Nullable Notice notice,
            Map<String, Press> presses)
            implements Kept {
        @Override
        public String key() {
            return key(resident, page);
        }

        static String key(long resident, String page) {
            return "dialog " + resident + " " + page;
        }
    }

    record OfMessage(String page, long resident, Message message) implements Kept {
        @Override
        public String key() {
            return key(resident, message.cmid(), page);
        }

        static String key(long resident, int cmid, String page) {
            return "message " + resident + " " + cmid + " " + page;
        }
    }

    /** @param name by which messages may carry it */
    record OfAttachment(
            String page,
            String name,
            ObjectNode json,
            @Nullable String photo) implements Kept {
        @Override
        public String key() {
            return key(name, page);
        }

        static String key(String name, String page) {
            return "attachment " + name + " " + page;
        }
    }

    /** A file whose bytes lie beside the journal under its id. */
    record OfFile(String id, String fileName, String contentType, int width, int height) implements Kept {
        @Override
        public String key() {
            return key(id);
        }

        static String key(String id) {
            return "file " + id;
        }
    }
}
