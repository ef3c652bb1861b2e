package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.Optional;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

/** A file on its way into a message. */
record VkDocument(Document document) implements VkLoad {
    @Override
    public Content content() {
        return new Content(document.fileName(), document.contentType(), document.bytes());
    }

    @Override
    public String type() {
        return "doc";
    }

    @Override
    public String field() {
        return "file";
    }

    @Override
    public AbstractQueryBuilder<?, ?> address(Account account, String peer) {
        return REQUESTS.docs().getMessagesUploadServer(actor(account)).unsafeParam("peer_id", peer);
    }

    /** VK names in this way what it takes no file for. */
    @Override
    public Optional<String> refusal(JsonNode uploaded) {
        return uploaded.has("error") ? Optional.of("VK does not take the file") : Optional.empty();
    }

    @Override
    public AbstractQueryBuilder<?, ?> save(Account account, JsonNode uploaded) {
        return REQUESTS.docs()
                .save(actor(account), Tree.text(uploaded.path(field())))
                .title(document.fileName());
    }

    @Override
    public JsonNode saved(JsonNode response) {
        return response.path("doc");
    }

    /** A token that may not keep documents is as good as ever for everything else. */
    @Override
    public SendResult failed(Reply.Error error, Account account) {
        return VkErrors.mayNotManage(error)
                ? new Undeliverable(account.redact(error.toString()))
                : VkErrors.result(error, account);
    }
}
