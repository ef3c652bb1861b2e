package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Files on their way into a message, as {@link VkPhotos} are. The token needs the right to documents, which messages alone don't. */
class VkDocuments {
    private final Wire wire;
    private final OkHttpClient client;
    private final VkCalls calls;

    VkDocuments(Wire wire, OkHttpClient client, VkCalls calls) {
        this.wire = wire;
        this.client = client;
        this.calls = calls;
    }

    Uploaded upload(Account account, long peer, Document document) {
        try {
            Reply address = calls.call(
                    account,
                    REQUESTS.docs()
                            .getMessagesUploadServer(actor(account))
                            // The typed parameter is too small for today's ids.
                            .unsafeParam("peer_id", String.valueOf(peer)));
            return switch (address) {
                case Reply.Error error -> new Uploaded.NotDone(result(error, account));
                case Reply.Ok(var response) ->
                    upload(account, HttpUrl.get(Tree.text(response.path("upload_url"))), document);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Uploaded.NotDone(new Failed("interrupted"));
        } catch (IOException | IllegalArgumentException e) {
            return new Uploaded.NotDone(new Failed("the file: " + Redacted.of(e, account.token())));
        }
    }

    private Uploaded upload(Account account, HttpUrl address, Document document)
            throws IOException, InterruptedException {
        JsonNode uploaded = Uploaded.post(
                wire, client, address, "file", document.fileName(), document.contentType(), document.bytes());
        String stored = Tree.text(uploaded.path("file"));
        // VK names in this way what it takes no file for.
        if (uploaded.has("error")) {
            return new Uploaded.NotDone(new Undeliverable("VK does not take the file"));
        }
        if (stored.isEmpty()) {
            throw new IOException("no file in the answer");
        }
        Reply saved =
                calls.call(account, REQUESTS.docs().save(actor(account), stored).title(document.fileName()));
        return switch (saved) {
            case Reply.Error error -> new Uploaded.NotDone(result(error, account));
            case Reply.Ok(var response) -> Uploaded.done("doc", response.path("doc"));
        };
    }

    /** A token that may not keep documents is as good as ever for everything else. */
    private static SendResult result(Reply.Error error, Account account) {
        return VkErrors.mayNotManage(error)
                ? new Undeliverable(account.redact(error.toString()))
                : VkErrors.result(error, account);
    }
}
