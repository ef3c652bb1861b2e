package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Watch;
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
    private final Watch watch;

    /** Telegram doesn't say which secret it was told, so it is told at least once by whoever watches. */
    private boolean told;
    /** Seconds since 1970 of the last trouble that was passed on. */
    private long lastTrouble;

    TelegramWebhook(TelegramPush push, Account account, Entrance entrance, PageHealth health) {
        this.push = push;
        this.account = account;
        this.entrance = entrance;
        this.health = health;
        this.watch = new Watch(account.token(), health, backOff);
        this.lastTrouble = Instant.EPOCH.getEpochSecond();
    }

    void run() {
        watch.run(this::look);
    }

    /** Takes the webhook away, unless it is another's. */
    void leave() {
        watch.run(() -> {
            Answer asked = push.call(account, "getWebhookInfo", new FormBody.Builder().build());
            if (asked.status() != 200) {
                return TelegramErrors.waitOut(asked, account, health, backOff);
            }
            if (!isOurs(Tree.of(asked.text()).path("result"))) {
                return false;
            }
            Answer deleted = push.call(account, "deleteWebhook", new FormBody.Builder().build());
            return deleted.status() != 200 && TelegramErrors.waitOut(deleted, account, health, backOff);
        });
    }

    private boolean look() throws IOException, InterruptedException {
        Answer answer = told ? push.call(account, "getWebhookInfo", new FormBody.Builder().build()) : set();
        if (answer.status() != 200) {
            return TelegramErrors.waitOut(answer, account, health, backOff);
        }
        if (told) {
            return look(Tree.of(answer.text()).path("result"));
        }
        told = true;
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

    private boolean look(JsonNode info) throws InterruptedException {
        if (!isOurs(info)) {
            health.troubled("the webhook is gone or another's");
            // Telegram takes one call a second; somebody else may be setting it in turn.
            backOff.pause();
            told = false;
            return true;
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
        return true;
    }

    private boolean isOurs(JsonNode info) {
        return Tree.text(info.path("url")).equals(entrance.address().toString());
    }
}
