package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Watch;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.platform.PageId;

/**
 * Reads one community by Bots Long Poll. VK is told nothing of what was read: the position {@code ts} is ours, stored in the transaction of
 * its events, and reading goes on from the stored one; a fresh one would pass over everything that came meanwhile.
 */
class VkPoller {
    /** Recommended by VK, because proxies cut at 30 s (dev.vk.com/api/bots-long-poll/getting-started). */
    private static final int HOLD_SECONDS = 25;

    static final Duration CALL = Duration.ofSeconds(HOLD_SECONDS + 15);

    private static final long MAX_ANSWER = 64L << 20;

    /** An empty answer that comes this fast was not held: such a server must not be asked without a pause. */
    private static final Duration HELD_AT_LEAST = Duration.ofMillis(300);

    private final Wire wire;
    private final OkHttpClient client;
    private final VkCalls calls;
    private final PageId page;
    private final Account account;
    private final Inbox inbox;
    private final PageHealth health;
    private final BackOff backOff = new BackOff();
    private final Watch watch;

    private int holdSeconds = HOLD_SECONDS;
    private boolean settled;
    /** Whether VK has been told that events need not be brought. */
    private boolean alone;
    /** Whether the last answer held nothing. */
    private boolean upToDate;

    private @Nullable HttpUrl server;
    private String ts = "";
    /** The stored position is worth nothing any more. */
    private boolean lost;

    VkPoller(
            Wire wire,
            OkHttpClient client,
            VkCalls calls,
            PageId page,
            Account account,
            Inbox inbox,
            PageHealth health) {
        this.wire = wire;
        this.client = client;
        this.calls = calls;
        this.page = page;
        this.account = account;
        this.inbox = inbox;
        this.health = health;
        this.watch = new Watch(account.token(), health, backOff);
    }

    /** Reads until the thread is interrupted or the token is refused. */
    void run() {
        watch.run(this::step);
    }

    /**
     * Reads what came since the stored position, without waiting for more.
     *
     * @return false if the token is refused
     * @throws InterruptedException if the thread is
     */
    boolean catchUp() throws InterruptedException {
        holdSeconds = 1;
        alone = true;
        upToDate = false;
        while (!upToDate) {
            if (!watch.attempt(this::step)) {
                return false;
            }
        }
        return true;
    }

    private boolean step() throws IOException, InterruptedException {
        if (!settled) {
            return settle();
        }
        HttpUrl from = server;
        if (from == null) {
            return connect();
        }
        if (!alone) {
            return beAlone();
        }
        poll(from);
        return true;
    }

    /** Switches the events on. Where the token may not do that, whoever runs the community has done it by hand. */
    private boolean settle() throws IOException, InterruptedException {
        Reply reply = calls.call(
                account,
                VkEvents.wanted(REQUESTS.groups()
                        .setLongPollSettings(actor(account), account.groupId())
                        .enabled(true)));
        if (reply instanceof Reply.Error error && !VkErrors.mayNotManage(error)) {
            return refused(error);
        }
        settled = true;
        return true;
    }

    /** Not before the position is stored: what VK brings until now comes both ways, and nothing falls between. */
    private boolean beAlone() throws IOException, InterruptedException {
        if (VkCallbackServer.remove(calls, account) instanceof Reply.Error error && !VkErrors.mayNotManage(error)) {
            return refused(error);
        }
        alone = true;
        return true;
    }

    private boolean connect() throws IOException, InterruptedException {
        Reply reply = calls.call(account, REQUESTS.groups().getLongPollServer(actor(account), account.groupId()));
        switch (reply) {
            case Reply.Error error -> {
                return refused(error);
            }
            case Reply.Ok(var response) -> {
                HttpUrl url = HttpUrl.get(Tree.text(response.path("server")));
                if (ts.isEmpty() && !lost) {
                    ts = inbox.cursor(page).orElse("");
                }
                if (ts.isEmpty()) {
                    begin(Tree.text(response.path("ts")));
                }
                server = url.newBuilder()
                        .setQueryParameter("act", "a_check")
                        .setQueryParameter("key", Tree.text(response.path("key")))
                        .setQueryParameter("wait", String.valueOf(holdSeconds))
                        .build();
                // The first poll may be held for long.
                health.alive();
                return true;
            }
        }
    }

    private void poll(HttpUrl from) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpUrl url = from.newBuilder().setQueryParameter("ts", ts).build();
        Answer answer = wire.call(client, new Request.Builder().url(url).build(), MAX_ANSWER);
        if (answer.status() != 200) {
            // The next server may be a better one.
            server = null;
            throw new IOException("HTTP status " + answer.status());
        }
        String body = answer.text();
        String failed = Tree.field(body, "failed");
        if (!failed.isEmpty()) {
            failed(failed, Tree.field(body, "ts"));
            return;
        }
        List<String> events = Tree.elements(body, "updates");
        String next = Tree.field(body, "ts");
        if (!events.isEmpty() || !next.equals(ts)) {
            inbox.store(page, events.stream().map(VkUpdates::stored).toList(), next.isEmpty() ? null : next);
        }
        ts = next.isEmpty() ? ts : next;
        upToDate = events.isEmpty();
        health.alive();
        backOff.reset();
        if (events.isEmpty() && System.nanoTime() - begun < HELD_AT_LEAST.toNanos()) {
            backOff.pause(HELD_AT_LEAST);
        }
    }

    private void failed(String code, String newTs) throws InterruptedException {
        switch (code) {
            case "1" -> {
                health.missed("VK has forgotten some events");
                if (newTs.isEmpty()) {
                    forget();
                } else {
                    begin(newTs);
                }
            }
            // Only the key has run out: with the old position nothing is lost.
            case "2" -> server = null;
            default -> {
                health.missed("VK has lost the long poll (failed %s)".formatted(code));
                forget();
            }
        }
        backOff.pause();
    }

    private void forget() {
        server = null;
        ts = "";
        lost = true;
    }

    /** Stored at once: else what comes before the first event is stored would be lost with a crash. */
    private void begin(String position) {
        inbox.store(page, List.of(), position);
        ts = position;
        lost = false;
    }

    private boolean refused(Reply.Error error) throws InterruptedException {
        return VkErrors.waitOut(error, account, health, backOff);
    }
}
