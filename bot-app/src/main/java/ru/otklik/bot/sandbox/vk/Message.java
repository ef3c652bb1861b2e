package ru.otklik.bot.sandbox.vk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Line.LocationView;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message of a dialog.
 *
 * @param id unique in the community
 * @param cmid {@code conversation_message_id}: its number in the dialog
 * @param from the resident's id, or the community's with a minus
 * @param edited when its content was changed, or null
 * @param forgotten whether the page has deleted it for itself alone
 */
record Message(
        int id,
        int cmid,
        long from,
        int randomId,
        Instant at,
        @Nullable Instant edited,
        boolean forgotten,
        Content content) {

    boolean outgoing() {
        return from < 0;
    }

    Message edited(Content content, Instant now) {
        return new Message(id, cmid, from, randomId, at, now, forgotten, content);
    }

    Message forget() {
        return new Message(id, cmid, from, randomId, at, edited, true, content);
    }

    /**
     * What a message says.
     *
     * @param photos files for the one who looks at the dialog
     * @param replyTo cmid of the quoted message, or null
     * @param forwards cmids of forwarded messages of the same dialog
     * @param payload JSON of the pressed button or of the page's own, or null
     */
    record Content(
            String text,
            List<ObjectNode> attachments,
            List<String> photos,
            @Nullable Keyboard keyboard,
            @Nullable Integer replyTo,
            List<Integer> forwards,
            @Nullable LocationView place,
            @Nullable String payload) {

        static Content text(String text, @Nullable Integer replyTo, @Nullable String payload) {
            return new Content(text, List.of(), List.of(), null, replyTo, List.of(), null, payload);
        }

        static Content attachments(String text, List<Attachment> attachments) {
            return new Content(
                    text,
                    attachments.stream().map(Attachment::json).toList(),
                    attachments.stream().flatMap(a -> a.photo().stream()).toList(),
                    null,
                    null,
                    List.of(),
                    null,
                    null);
        }

        static Content place(LocationView place, @Nullable String payload) {
            return new Content("", List.of(), List.of(), null, null, List.of(), place, payload);
        }

        Content withText(String text) {
            return new Content(text, attachments, photos, keyboard, replyTo, forwards, place, payload);
        }
    }
}
