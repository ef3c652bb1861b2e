package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

/** Keeps one bot's webhook set: somebody who reads by long polling takes it away without asking. */
class TelegramWebhook {
    /** How often Telegram is asked whether all is well. */
    private static final Duration WATCH = Duration.ofSeconds(30);

    private static final String CONNECTIONS = "40";

    private final TelegramPush push;
    private final Account account;
    private final Entrance entrance;
    private final PageHealth health;
    private final BackOff backOff = new BackOff();

    /** Telegram doesn't say which secret it was told, so it is told at least once by whoever watches. */
    private boolean told;
    /** Seconds since 1970 of the last trouble that was passed on. */
    private long lastTrouble;

    TelegramWebhook(TelegramPush push, Account account, Entrance entrance, PageHealth health) {
        this.push = push;
        this.account = account;
        this.entrance = entrance;
        this.health = health;
        this.lastTrouble = Instant.EPOCH.getEpochSecond();
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted() && watch()) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean watch() throws InterruptedException {
        try {
            Answer answer = told ? push.call(account, "getWebhookInfo", new FormBody.Builder().build()) : set();
            if (answer.status() != 200) {
                return refused(answer);
            }
            if (!told) {
                told = true;
                return true;
            }
            look(Tree.of(answer.text()).path("result"));
        } catch (IOException e) {
            health.troubled(Redacted.of(e, account.token()));
            backOff.pause();
        }
        return true;
    }

    private Answer set() throws IOException, InterruptedException {
        return push.call(
                account,
                "setWebhook",
                new FormBody.Builder()
                        .add("url", entrance.address().toString())
                        .add("secret_token", entrance.secret().value())
                        .add("max_connections", CONNECTIONS)
                        .add("allowed_updates", TelegramPoller.ALLOWED)
                        .build());
    }

    private void look(JsonNode info) throws InterruptedException {
        if (!Tree.text(info.path("url")).equals(entrance.address().toString())) {
            health.troubled("the webhook is gone or another's");
            told = false;
            // Telegram takes one call a second; somebody else may be setting it in turn.
            backOff.pause();
            return;
        }
        long trouble = Tree.number(info.path("last_error_date"));
        if (trouble > lastTrouble && Tree.number(info.path("pending_update_count")) > 0) {
            health.troubled(account.redact("Telegram can't reach us: " + Tree.text(info.path("last_error_message"))));
        } else {
            health.alive();
            backOff.reset();
        }
        lastTrouble = Math.max(lastTrouble, trouble);
        backOff.pause(WATCH);
    }

    private boolean refused(Answer answer) throws InterruptedException {
        String reason = TelegramPush.reason(account, answer);
        if (answer.status() == 401) {
            health.revoked(reason);
            return false;
        }
        health.troubled(reason);
        long seconds = Tree.number(Tree.of(answer.text()).path("parameters").path("retry_after"));
        if (answer.status() == 429) {
            backOff.pause(Duration.ofSeconds(Math.clamp(seconds, 1, 3600)));
        } else {
            backOff.pause();
        }
        return true;
    }
}
