package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
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

/** Photos on their way into a message: asked for an address, uploaded, saved. The resident sees nothing of it, so nothing is uncertain. */
class VkPhotos {
    private static final long MAX_ANSWER = 1 << 20;

    private final Wire wire;
    private final OkHttpClient client;
    private final VkCalls calls;

    VkPhotos(Wire wire, OkHttpClient client, VkCalls calls) {
        this.wire = wire;
        this.client = client;
        this.calls = calls;
    }

    Uploaded upload(Account account, long peer, Photo photo) {
        try {
            Reply address = calls.call(
                    account,
                    REQUESTS.photos()
                            .getMessagesUploadServer(actor(account))
                            // The typed parameter is too small for today's ids.
                            .unsafeParam("peer_id", String.valueOf(peer)));
            return switch (address) {
                case Reply.Error error -> new Uploaded.NotDone(VkErrors.result(error, account));
                case Reply.Ok(var response) ->
                    upload(account, HttpUrl.get(Tree.text(response.path("upload_url"))), photo);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Uploaded.NotDone(new Failed("interrupted"));
        } catch (IOException | IllegalArgumentException e) {
            return new Uploaded.NotDone(new Failed("the photo: " + Redacted.of(e, account.token())));
        }
    }

    private Uploaded upload(Account account, HttpUrl address, Photo photo) throws IOException, InterruptedException {
        RequestBody bytes = RequestBody.create(photo.bytes(), MediaType.parse(photo.contentType()));
        Request request = new Request.Builder()
                .url(address)
                .post(new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("photo", photo.fileName(), bytes)
                        .build())
                .build();
        Answer answer = wire.call(client, request, MAX_ANSWER);
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        JsonNode uploaded = Tree.of(answer.text());
        String stored = Tree.text(uploaded.path("photo"));
        // VK says in this way that it takes the file for no photo.
        if (stored.equals("[]")) {
            return new Uploaded.NotDone(new Undeliverable("VK does not take the photo"));
        }
        if (stored.isEmpty()) {
            throw new IOException("no photo in the answer");
        }
        return save(account, uploaded, stored);
    }

    private Uploaded save(Account account, JsonNode uploaded, String stored) throws IOException, InterruptedException {
        Reply saved = calls.call(
                account,
                REQUESTS.photos()
                        .saveMessagesPhoto(actor(account), stored)
                        .server((int) Tree.number(uploaded.path("server")))
                        .hash(Tree.text(uploaded.path("hash"))));
        return switch (saved) {
            case Reply.Error error -> new Uploaded.NotDone(VkErrors.result(error, account));
            case Reply.Ok(var response) -> {
                JsonNode photo = response.path(0);
                String name =
                        "photo%d_%d".formatted(Tree.number(photo.path("owner_id")), Tree.number(photo.path("id")));
                String key = Tree.text(photo.path("access_key"));
                yield new Uploaded.Done(key.isEmpty() ? name : name + "_" + key);
            }
        };
    }

    /** What became of it. */
    sealed interface Uploaded {
        /** @param attachment as {@code messages.send} wants it */
        record Done(String attachment) implements Uploaded {}

        record NotDone(SendResult why) implements Uploaded {}
    }
}
