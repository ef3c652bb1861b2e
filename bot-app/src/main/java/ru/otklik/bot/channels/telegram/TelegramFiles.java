package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Fetched.Bytes;
import ru.otklik.bot.channels.Fetched.Gone;
import ru.otklik.bot.channels.Fetched.Unreachable;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Files that residents have sent. Their address holds the token, so it stays in here. */
class TelegramFiles {
    static final Duration CALL = Duration.ofSeconds(60);

    private static final long MAX_ANSWER = 1 << 20;

    private final Wire wire;
    private final OkHttpClient client;

    TelegramFiles(Wire wire, OkHttpClient client) {
        this.wire = wire;
        this.client = client;
    }

    Fetched fetch(Account account, String fileId, long maxBytes) {
        try {
            Answer answer = wire.call(
                    client,
                    new Request.Builder()
                            .url(account.method("getFile"))
                            .post(new FormBody.Builder().add("file_id", fileId).build())
                            .build(),
                    MAX_ANSWER);
            JsonNode body = Tree.of(answer.text());
            String path = Tree.text(body.path("result").path("file_path"));
            if (answer.status() != 200 || path.isEmpty()) {
                return refused(answer.status(), account.redact(Tree.text(body.path("description"))));
            }
            return download(account, path, maxBytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unreachable("interrupted");
        } catch (IOException e) {
            return new Unreachable(Redacted.of(e, account.token()));
        }
    }

    private Fetched download(Account account, String path, long maxBytes) throws IOException, InterruptedException {
        Request request = new Request.Builder().url(account.file(path)).build();
        Answer answer = wire.call(client, request, maxBytes);
        if (answer.status() != 200) {
            return refused(answer.status(), "the file can't be downloaded");
        }
        return answer.tooLarge() ? new Gone("larger than %d bytes".formatted(maxBytes)) : new Bytes(answer.body());
    }

    /** A 4xx is final («file is too big», «wrong file_id»), but for a token that may be mended and for too many requests. */
    private static Fetched refused(int status, String description) {
        String reason = "%d %s".formatted(status, description).strip();
        boolean isFinal = status >= 400 && status < 500 && status != 401 && status != 409 && status != 429;
        return isFinal ? new Gone(reason) : new Unreachable(reason);
    }
}
