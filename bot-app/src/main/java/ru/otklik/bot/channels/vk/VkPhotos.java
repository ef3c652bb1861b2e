package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Photos on their way into a message: asked for an address, uploaded, saved. The resident sees nothing of it, so nothing is uncertain. */
class VkPhotos {
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
        JsonNode uploaded =
                Uploaded.post(wire, client, address, "photo", photo.fileName(), photo.contentType(), photo.bytes());
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
            case Reply.Ok(var response) -> Uploaded.done("photo", response.path(0));
        };
    }
}
