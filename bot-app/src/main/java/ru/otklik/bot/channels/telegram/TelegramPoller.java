package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Watch;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.platform.PageId;

/**
 * Reads one bot's updates. Telegram forgets an update as soon as {@code getUpdates} is called with a higher offset, so that call is only
 * made after the update's row was committed. The offset lives here alone: after a crash Telegram simply repeats what it was not told to
 * forget.
 */
class TelegramPoller {
    private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

    /** Telegram holds a call for at most 50 s; proxies on the way often for 30. */
    private static final int HOLD_SECONDS = 25;

    static final Duration CALL = Duration.ofSeconds(HOLD_SECONDS + 15);

    /** Answers are capped by Telegram at about 4 MiB. */
    private static final long MAX_ANSWER = 64L << 20;

    /** An empty answer that comes this fast was not held: a server that ignores the timeout must not be asked without a pause. */
    private static final Duration HELD_AT_LEAST = Duration.ofMillis(300);

    /** During a change of versions the other reader goes away by itself. */
    private static final Duration OTHER_READER = Duration.ofSeconds(5);

    /** The first webhook may be what is left of our own; one that comes back this soon is somebody else's. */
    private static final Duration ONE_OF_OURS = Duration.ofMinutes(10);

    static final String ALLOWED = "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]";

    private final Wire wire;
    private final OkHttpClient client;
    private final PageId page;
    private final Account account;
    private final Inbox inbox;
    private final PageHealth health;
    private final BackOff backOff = new BackOff();
    private final Watch watch;

    /** Whether Telegram's last answer was a good one: a call after none is not held, so that it is soon known whether all is well. */
    private boolean answered;

    /** By {@link System#nanoTime()}; empty while no webhook has been met. */
    private OptionalLong unhookedAt = OptionalLong.empty();

    /** What comes before it is stored. None after an empty answer: then nothing is left to forget, and ids may start anew some day. */
    private OptionalLong offset = OptionalLong.empty();

    TelegramPoller(Wire wire, OkHttpClient client, PageId page, Account account, Inbox inbox, PageHealth health) {
        this.wire = wire;
        this.client = client;
        this.page = page;
        this.account = account;
        this.inbox = inbox;
        this.health = health;
        this.watch = new Watch(account.token(), health, backOff);
    }

    /** Reads until the thread is interrupted or the token is refused. */
    void run() {
        watch.run(this::pollOnce);
    }

    private boolean pollOnce() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Request request = getUpdates();
        answered = false;
        Answer answer = wire.call(client, request, MAX_ANSWER);
        if (answer.status() == 409) {
            return conflict(answer);
        }
        if (answer.status() != 200) {
            return TelegramErrors.waitOut(answer, account, health, backOff);
        }
        List<String> elements = Tree.elements(answer.text(), "result");
        store(elements);
        answered = true;
        health.alive();
        backOff.reset();
        if (elements.isEmpty() && System.nanoTime() - begun < HELD_AT_LEAST.toNanos()) {
            backOff.pause(HELD_AT_LEAST);
        }
        return true;
    }

    private void store(List<String> elements) {
        List<Inbox.Update> updates = new ArrayList<>();
        OptionalLong highest = OptionalLong.empty();
        for (String raw : elements) {
            Inbox.Update update = TelegramUpdates.stored(raw);
            updates.add(update);
            long id = TelegramUpdates.id(raw);
            if (id > highest.orElse(Long.MIN_VALUE) && id != 0) {
                highest = OptionalLong.of(id);
            }
        }
        if (!updates.isEmpty()) {
            inbox.store(page, updates, null);
            if (highest.isEmpty()) {
                throw new IllegalArgumentException("updates without update_id");
            }
        }
        offset = highest.isEmpty() ? highest : OptionalLong.of(highest.getAsLong() + 1);
    }

    /** Either somebody else reads with this token, or a webhook takes the updates away. */
    private boolean conflict(Answer answer) throws IOException, InterruptedException {
        boolean webhook = answer.text().contains("webhook is active");
        boolean again = unhookedAt.isPresent() && System.nanoTime() - unhookedAt.getAsLong() < ONE_OF_OURS.toNanos();
        if (webhook && again) {
            health.troubled(TelegramErrors.reason(answer, account));
        }
        if (!webhook) {
            health.contested(TelegramErrors.reason(answer, account));
            // Each call of ours ends the other's, and each of the other's ends ours.
            backOff.pause(OTHER_READER);
            return true;
        }
        log.warn("Page {} had a webhook: it is deleted, the page is read by long polling", page);
        Answer deleted =
                wire.call(client, post(account.method("deleteWebhook"), new FormBody.Builder().build()), MAX_ANSWER);
        if (deleted.status() != 200) {
            return TelegramErrors.waitOut(deleted, account, health, backOff);
        }
        unhookedAt = OptionalLong.of(System.nanoTime());
        backOff.pause();
        return true;
    }

    private Request getUpdates() {
        FormBody.Builder form = new FormBody.Builder()
                .add("timeout", String.valueOf(answered ? HOLD_SECONDS : 0))
                .add("limit", "100")
                .add("allowed_updates", ALLOWED);
        offset.ifPresent(o -> form.add("offset", String.valueOf(o)));
        return post(account.method("getUpdates"), form.build());
    }

    private static Request post(HttpUrl url, FormBody form) {
        return new Request.Builder().url(url).post(form).build();
    }
}
