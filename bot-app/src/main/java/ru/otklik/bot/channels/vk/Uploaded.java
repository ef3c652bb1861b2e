package ru.otklik.bot.channels.vk;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/** What became of a photo or file on its way into a message. */
sealed interface Uploaded {
    long MAX_ANSWER = 1 << 20;

    /** @param attachment as {@code messages.send} wants it */
    record Done(String attachment) implements Uploaded {}

    record NotDone(SendResult why) implements Uploaded {}

    /** @param saved what VK answers to saving: owner, number and maybe a key */
    static Done done(String type, JsonNode saved) {
        String name = "%s%d_%d".formatted(type, Tree.number(saved.path("owner_id")), Tree.number(saved.path("id")));
        String key = Tree.text(saved.path("access_key"));
        return new Done(key.isEmpty() ? name : name + "_" + key);
    }

    /**
     * Brings the bytes to where VK wants them.
     *
     * @return VK's answer
     * @throws IOException whatever went wrong: nothing was shown to anybody
     */
    static JsonNode post(
            Wire wire,
            OkHttpClient client,
            HttpUrl address,
            String field,
            String fileName,
            String contentType,
            byte[] content)
            throws IOException, InterruptedException {
        RequestBody bytes = RequestBody.create(content, MediaType.parse(contentType));
        Request request = new Request.Builder()
                .url(address)
                .post(new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart(field, fileName, bytes)
                        .build())
                .build();
        Answer answer = wire.call(client, request, MAX_ANSWER);
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        return Tree.of(answer.text());
    }
}
