package ru.otklik.bot.channels.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.client.actors.GroupActor;
import java.io.IOException;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/**
 * Calls of VK's methods. The library's typed requests say what is asked; they are carried by our own client, because the library's
 * transport repeats calls by itself, and its way of reading answers logs residents' words and hides error codes.
 */
class VkCalls {
    /** Builds requests only: without a transport none can be sent through it by mistake. */
    static final VkApiClient REQUESTS = new VkApiClient(null);

    private static final String TOKEN = "access_token";
    private static final long MAX_ANSWER = 16 << 20;

    private final Wire wire;
    private final OkHttpClient client;

    VkCalls(Wire wire, OkHttpClient client) {
        this.wire = wire;
        this.client = client;
    }

    static GroupActor actor(Account account) {
        return new GroupActor(account.groupId(), account.token().value());
    }

    /** @throws IOException also if the answer is none of VK's: then it is unknown what was done */
    Reply call(Account account, AbstractQueryBuilder<?, ?> query) throws IOException, InterruptedException {
        FormBody.Builder form = new FormBody.Builder();
        for (Map.Entry<String, String> param : query.build().entrySet()) {
            if (!param.getKey().equals(TOKEN)) {
                form.add(param.getKey(), param.getValue());
            }
        }
        Request request = new Request.Builder()
                .url(account.method(query.getMethod()))
                .header("Authorization", "Bearer " + account.token().value())
                .post(form.build())
                .build();
        return reply(wire.call(client, request, MAX_ANSWER));
    }

    private static Reply reply(Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        JsonNode body = Tree.of(answer.text());
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return new Reply.Error((int) Tree.number(error.path("error_code")), Tree.text(error.path("error_msg")));
        }
        if (!body.has("response")) {
            throw new IOException("an answer that is none of VK's");
        }
        return new Reply.Ok(body.path("response"));
    }

    /** What VK says. */
    sealed interface Reply {
        record Ok(JsonNode response) implements Reply {}

        record Error(int code, String message) implements Reply {
            @Override
            public String toString() {
                return code + " " + message;
            }
        }
    }
}
