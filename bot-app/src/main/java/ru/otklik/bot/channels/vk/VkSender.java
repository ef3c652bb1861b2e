package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.objects.messages.SetActivityType;
import com.vk.api.sdk.queries.messages.MessagesSendMessageEventAnswerQuery;
import com.vk.api.sdk.queries.messages.MessagesSendQueryWithUserIds;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Outgoing.Part.Acknowledgement;
import ru.otklik.bot.channels.Outgoing.Part.Disarm;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.Outgoing.Part.Text;
import ru.otklik.bot.channels.Outgoing.Part.Typing;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Sent;
import ru.otklik.bot.channels.SendResult.Uncertain;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.vk.VkUploads.Uploaded;
import ru.otklik.bot.channels.wire.NotSentException;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our messages as calls of VK's methods, each made once. */
class VkSender {
    /** Enough for a photo of 10 MB on a poor line. */
    static final Duration CALL = Duration.ofSeconds(60);

    /** For what nobody waits for. */
    static final Duration BRIEF = Duration.ofSeconds(5);

    /** dev.vk.com/api/bots/development/keyboard: text of a snackbar. */
    private static final int NOTICE = 90;

    private final VkCalls calls;
    private final VkCalls brief;
    private final VkUploads uploads;

    VkSender(VkCalls calls, VkCalls brief, VkUploads uploads) {
        this.calls = calls;
        this.brief = brief;
        this.uploads = uploads;
    }

    SendResult send(Account account, Outgoing outgoing) {
        if (!outgoing.chat().matches("[1-9]\\d{0,17}")) {
            return new Undeliverable("no resident's id: " + outgoing.chat());
        }
        long peer = Long.parseLong(outgoing.chat());
        return switch (outgoing.part()) {
            case Text text -> text(account, peer, outgoing, text);
            case Photo photo -> photo(account, peer, outgoing.key(), photo);
            case Document document -> document(account, peer, outgoing.key(), document);
            case Acknowledgement press -> acknowledge(account, peer, press);
            case Disarm disarm -> disarm(account, peer, disarm);
            case Typing _ ->
                sent(
                        brief,
                        account,
                        REQUESTS.messages()
                                .setActivity(actor(account))
                                .peerId(peer)
                                .type(SetActivityType.TYPING),
                        _ -> new Sent(""));
        };
    }

    private SendResult text(Account account, long peer, Outgoing outgoing, Text text) {
        String keyboard = VkKeyboards.json(text.keyboard(), outgoing.callbackButtons());
        return message(
                account,
                peer,
                text.replyTo(),
                () -> message(account, peer, outgoing.key())
                        .message(VkMarkup.plain(text.text()))
                        .unsafeParam("keyboard", keyboard));
    }

    private SendResult photo(Account account, long peer, int key, Photo photo) {
        return switch (uploads.upload(account, peer, photo)) {
            case Uploaded.NotDone(SendResult why) -> why;
            case Uploaded.Done(String attachment) ->
                message(
                        account,
                        peer,
                        photo.replyTo(),
                        () -> message(account, peer, key)
                                .attachment(attachment)
                                .message(VkMarkup.plain(photo.caption())));
        };
    }

    private SendResult document(Account account, long peer, int key, Document document) {
        return switch (uploads.upload(account, peer, document)) {
            case Uploaded.Done(String attachment) ->
                once(
                        account,
                        message(account, peer, key).attachment(attachment).message(VkMarkup.plain(document.caption())));
            case Uploaded.NotDone(Undeliverable _) ->
                once(account, message(account, peer, key).message(VkMarkup.plain(document.instead())));
            case Uploaded.NotDone(SendResult why) -> why;
        };
    }

    /** To one, yet in the form for many: only its answer names the message's number in the dialog, by which it is quoted and pressed. */
    private static MessagesSendQueryWithUserIds message(Account account, long peer, int key) {
        return REQUESTS.messages()
                .sendUserIds(actor(account))
                .peerIds(peer)
                .randomId(key)
                .dontParseLinks(true)
                .disableMentions(true);
    }

    private SendResult message(
            Account account, long peer, @Nullable String replyTo, Supplier<MessagesSendQueryWithUserIds> query) {
        if (replyTo == null || !replyTo.matches("[1-9]\\d{0,8}")) {
            return once(account, query.get());
        }
        SendResult result = once(account, query.get().unsafeParam("forward", quote(peer, replyTo)));
        // What is certainly refused may be sent again: the message to quote is probably gone.
        return result instanceof Undeliverable ? once(account, query.get()) : result;
    }

    private static String quote(long peer, String conversationMessageId) {
        ObjectNode forward = JsonNodeFactory.instance.objectNode().put("peer_id", peer);
        forward.putArray("conversation_message_ids").add(Integer.parseInt(conversationMessageId));
        return forward.put("is_reply", 1).toString();
    }

    private SendResult acknowledge(Account account, long peer, Acknowledgement press) {
        MessagesSendMessageEventAnswerQuery query = REQUESTS.messages()
                .sendMessageEventAnswer(actor(account), press.pressId(), Long.valueOf(press.userId()), peer);
        if (!press.notice().isEmpty()) {
            String notice = press.notice();
            query.eventData(JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "show_snackbar")
                    .put("text", notice.length() <= NOTICE ? notice : notice.substring(0, NOTICE - 1) + "…")
                    .toString());
        }
        SendResult result = only(account, query);
        // After about a minute the client has stopped waiting, and VK knows the press no more.
        return result instanceof Undeliverable ? new Sent("") : result;
    }

    /** An edit replaces the whole message, so one without a keyboard takes it away; within a day (dev.vk.com, messages.edit). */
    private SendResult disarm(Account account, long peer, Disarm disarm) {
        if (!disarm.messageId().matches("[1-9]\\d{0,8}")) {
            return new Undeliverable("no message's number: " + disarm.messageId());
        }
        return only(
                account,
                REQUESTS.messages()
                        .edit(actor(account), peer)
                        .cmid(Integer.valueOf(disarm.messageId()))
                        .message(VkMarkup.plain(disarm.text()))
                        .keepForwardMessages(true)
                        .keepSnippets(true)
                        .dontParseLinks(true)
                        .disableMentions(true));
    }

    /** A call that makes no message. */
    private SendResult only(Account account, AbstractQueryBuilder<?, ?> query) {
        return sent(calls, account, query, _ -> new Sent(""));
    }

    private SendResult once(Account account, MessagesSendQueryWithUserIds query) {
        return sent(calls, account, query, response -> toOne(response, account));
    }

    private static SendResult sent(
            VkCalls by, Account account, AbstractQueryBuilder<?, ?> query, Function<JsonNode, SendResult> read) {
        try {
            return switch (by.call(account, query)) {
                case Reply.Ok(var response) -> read.apply(response);
                case Reply.Error error -> VkErrors.result(error, account);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Uncertain("interrupted");
        } catch (IOException e) {
            String reason = Redacted.of(e, account.token());
            return NotSentException.in(e) ? new Failed(reason) : new Uncertain(reason);
        }
    }

    /** What became of the message for its one recipient: the whole call succeeds even if that failed. */
    private static SendResult toOne(JsonNode response, Account account) {
        JsonNode one = response.path(0);
        JsonNode error = one.path("error");
        if (error.isObject()) {
            int code = (int) Tree.number(error.path("code"));
            return VkErrors.result(new Reply.Error(code, Tree.text(error.path("description"))), account);
        }
        if (!one.isObject() && !response.isIntegralNumber()) {
            return new Uncertain("an answer without a message");
        }
        return new Sent(Tree.text(one.path("conversation_message_id")));
    }
}
