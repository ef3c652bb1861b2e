package ru.otklik.bot.channels.vk;

import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/**
 * Photos and files on their way into a message: asked for an address, uploaded, saved. The resident sees nothing of it, so nothing is
 * uncertain.
 */
class VkUploads {
    private static final long MAX_ANSWER = 1 << 20;

    private final Wire wire;
    private final OkHttpClient client;
    private final VkCalls calls;

    VkUploads(Wire wire, OkHttpClient client, VkCalls calls) {
        this.wire = wire;
        this.client = client;
        this.calls = calls;
    }

    /** What became of it. */
    sealed interface Uploaded {
        /** @param attachment as {@code messages.send} wants it */
        record Done(String attachment) implements Uploaded {}

        record NotDone(SendResult why) implements Uploaded {}
    }

    Uploaded upload(Account account, long peer, Photo photo) {
        return upload(account, peer, new VkPhoto(photo));
    }

    /** The token needs the right to documents, which messages alone don't. */
    Uploaded upload(Account account, long peer, Document document) {
        return upload(account, peer, new VkDocument(document));
    }

    private Uploaded upload(Account account, long peer, VkLoad load) {
        try {
            Reply address = calls.call(account, load.address(account, String.valueOf(peer)));
            return switch (address) {
                case Reply.Error error -> new Uploaded.NotDone(load.failed(error, account));
                case Reply.Ok(var response) ->
                    keep(account, load, post(HttpUrl.get(Tree.text(response.path("upload_url"))), load));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Uploaded.NotDone(new Failed("interrupted"));
        } catch (IOException | IllegalArgumentException e) {
            return new Uploaded.NotDone(
                    new Failed("the %s: %s".formatted(load.type(), Redacted.of(e, account.token()))));
        }
    }

    private JsonNode post(HttpUrl address, VkLoad load) throws IOException, InterruptedException {
        RequestBody bytes = RequestBody.create(
                load.content().bytes(), MediaType.parse(load.content().type()));
        Request request = new Request.Builder()
                .url(address)
                .post(new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart(load.field(), load.content().name(), bytes)
                        .build())
                .build();
        Answer answer = wire.call(client, request, MAX_ANSWER);
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        return Tree.of(answer.text());
    }

    private Uploaded keep(Account account, VkLoad load, JsonNode uploaded) throws IOException, InterruptedException {
        Optional<String> refusal = load.refusal(uploaded);
        if (refusal.isPresent()) {
            return new Uploaded.NotDone(new Undeliverable(refusal.get()));
        }
        if (Tree.text(uploaded.path(load.field())).isEmpty()) {
            throw new IOException("no %s in the answer".formatted(load.field()));
        }
        return switch (calls.call(account, load.save(account, uploaded))) {
            case Reply.Error error -> new Uploaded.NotDone(load.failed(error, account));
            case Reply.Ok(var response) -> new Uploaded.Done(attachment(load.type(), load.saved(response)));
        };
    }

    /** @param saved owner, number and maybe a key */
    private static String attachment(String type, JsonNode saved) {
        String name = "%s%d_%d".formatted(type, Tree.number(saved.path("owner_id")), Tree.number(saved.path("id")));
        String key = Tree.text(saved.path("access_key"));
        return key.isEmpty() ? name : name + "_" + key;
    }
}
