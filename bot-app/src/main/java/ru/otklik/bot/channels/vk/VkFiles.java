package ru.otklik.bot.channels.vk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Fetched.Bytes;
import ru.otklik.bot.channels.Fetched.Gone;
import ru.otklik.bot.channels.Fetched.Unreachable;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Wire;

/** Files that residents have sent, fetched from VK's own hosts only: an event could name any address, also one within our network. */
class VkFiles {
    static final Duration CALL = Duration.ofSeconds(60);

    private static final int REDIRECTS = 3;

    private final Wire wire;
    private final OkHttpClient client;
    private final List<String> hosts;

    VkFiles(Wire wire, OkHttpClient client, List<String> hosts) {
        this.wire = wire;
        this.client = client;
        this.hosts = hosts;
    }

    Fetched fetch(Account account, String address, long maxBytes) {
        try {
            HttpUrl url = HttpUrl.parse(address);
            for (int i = 0; i <= REDIRECTS; i++) {
                if (url == null || !isOfVk(url, account)) {
                    return new Gone("not on a host of VK");
                }
                Answer answer = wire.call(client, new Request.Builder().url(url).build(), maxBytes);
                if (answer.status() < 300 || answer.status() >= 400) {
                    return fetched(answer, maxBytes);
                }
                url = target(url, answer);
            }
            return new Gone("too many redirects");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unreachable("interrupted");
        } catch (IOException e) {
            return new Unreachable(Redacted.of(e, account.token()));
        }
    }

    private static @Nullable HttpUrl target(HttpUrl from, Answer answer) {
        String location = answer.headers().get("Location");
        return location == null ? null : from.resolve(location);
    }

    private static Fetched fetched(Answer answer, long maxBytes) {
        if (answer.status() == 200) {
            return answer.tooLarge() ? new Gone("larger than %d bytes".formatted(maxBytes)) : new Bytes(answer.body());
        }
        String reason = "HTTP status " + answer.status();
        boolean isFinal = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        return isFinal ? new Gone(reason) : new Unreachable(reason);
    }

    private boolean isOfVk(HttpUrl url, Account account) {
        HttpUrl server = account.server();
        boolean ownServer = account.own()
                && url.scheme().equals(server.scheme())
                && url.host().equals(server.host())
                && url.port() == server.port();
        return ownServer
                || (url.isHttps()
                        && url.port() == 443
                        && hosts.stream()
                                .anyMatch(
                                        h -> url.host().equals(h) || url.host().endsWith("." + h)));
    }
}
