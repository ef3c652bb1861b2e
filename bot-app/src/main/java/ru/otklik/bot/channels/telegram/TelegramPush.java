package ru.otklik.bot.channels.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Push;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.SameSecret;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/** Telegram's webhook. What waited to be read is brought by Telegram itself once the webhook is set. */
class TelegramPush implements Push {
    static final Duration CALL = Duration.ofSeconds(20);

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final long MAX_ANSWER = 1 << 20;

    private final Wire wire;
    private final OkHttpClient client;
    private final Consumer<Page> greeting;

    /** @param greeting what a bot is told once it is watched over */
    TelegramPush(Wire wire, Consumer<Page> greeting) {
        this.wire = wire;
        this.greeting = greeting;
        this.client = wire.client(CALL);
    }

    @Override
    public void keep(Page page, Entrance entrance, Inbox inbox, PageHealth health) {
        greeting.accept(page);
        new TelegramWebhook(this, Account.of(page), entrance, health).run();
    }

    @Override
    public void leave(Page page, Entrance entrance, PageHealth health) {
        new TelegramWebhook(this, Account.of(page), entrance, health).leave();
    }

    /** Any 2xx tells Telegram that the update was taken; a body could be read as a call of a method, so there is none. */
    @Override
    public Heard hear(Page page, Secret secret, Call call) {
        if (!SameSecret.shown(call.header().apply(SECRET_HEADER), secret)) {
            return new Heard.Stranger();
        }
        return new Heard.News(TelegramUpdates.stored(call.body()), "");
    }

    Answer call(Account account, String method, FormBody form) throws IOException, InterruptedException {
        Request request =
                new Request.Builder().url(account.method(method)).post(form).build();
        return wire.call(client, request, MAX_ANSWER);
    }
}
