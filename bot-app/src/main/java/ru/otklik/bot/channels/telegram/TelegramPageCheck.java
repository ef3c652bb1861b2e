package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.pages.Messengers.Checked;
import ru.otklik.bot.region.Page;
import tools.jackson.databind.JsonNode;

/** Whose token it is, by {@code getMe}. */
@Component
class TelegramPageCheck implements PageCheck {
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final long MAX_ANSWER = 1 << 20;
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_WAIT = 30;

    private final Wire wire;
    private final OkHttpClient client;

    TelegramPageCheck(Wire wire) {
        this.wire = wire;
        this.client = wire.client(CALL);
    }

    @Override
    public String messenger() {
        return "telegram";
    }

    @Override
    public boolean canBring() {
        return true;
    }

    @Override
    public void look(Page page) {
        Account.of(page);
    }

    /** A token begins with its bot's id. */
    @Override
    public String account(Page page) {
        String token = page.token().value();
        return token.indexOf(':') > 0 ? token.substring(0, token.indexOf(':')) : "";
    }

    @Override
    public Checked ask(Page page) throws InterruptedException {
        Account account = Account.of(page);
        Request request = new Request.Builder()
                .url(account.method("getMe"))
                .post(new FormBody.Builder().build())
                .build();
        Checked checked = new Checked.Unknown("Telegram не ответил");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Answer answer = wire.call(client, request, MAX_ANSWER);
                JsonNode body = Tree.of(answer.text());
                if (answer.status() != 429) {
                    return checked(answer.status(), body);
                }
                checked = new Checked.Unknown("Telegram просит подождать");
                long seconds = Tree.number(body.path("parameters").path("retry_after"));
                Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT)));
            } catch (IOException e) {
                checked = new Checked.Unknown(
                        "Telegram не ответил: " + account.redact(e.getClass().getSimpleName()));
            }
        }
        return checked;
    }

    /** A token of no bot's form is answered with 404 by some servers. */
    private static Checked checked(int status, JsonNode body) {
        JsonNode bot = body.path("result");
        return switch (status) {
            case 200 -> new Checked.Good(Tree.text(bot.path("first_name")), Map.of());
            case 401, 404 ->
                new Checked.Wrong("Telegram не принимает ключ (%d): он отозван или списан с ошибкой".formatted(status));
            default -> new Checked.Unknown("Telegram ответил %d".formatted(status));
        };
    }
}
