package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.Optional;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

/** A photo on its way into a message. */
record VkPhoto(Photo photo) implements VkLoad {
    @Override
    public Content content() {
        return new Content(photo.fileName(), photo.contentType(), photo.bytes());
    }

    @Override
    public String type() {
        return "photo";
    }

    @Override
    public String field() {
        return "photo";
    }

    @Override
    public AbstractQueryBuilder<?, ?> address(Account account, String peer) {
        return REQUESTS.photos().getMessagesUploadServer(actor(account)).unsafeParam("peer_id", peer);
    }

    /** VK says in this way that it takes the file for no photo. */
    @Override
    public Optional<String> refusal(JsonNode uploaded) {
        return Tree.text(uploaded.path(field())).equals("[]")
                ? Optional.of("VK does not take the photo")
                : Optional.empty();
    }

    @Override
    public AbstractQueryBuilder<?, ?> save(Account account, JsonNode uploaded) {
        return REQUESTS.photos()
                .saveMessagesPhoto(actor(account), Tree.text(uploaded.path(field())))
                .server((int) Tree.number(uploaded.path("server")))
                .hash(Tree.text(uploaded.path("hash")));
    }

    @Override
    public JsonNode saved(JsonNode response) {
        return response.path(0);
    }

    @Override
    public SendResult failed(Reply.Error error, Account account) {
        return VkErrors.result(error, account);
    }
}
