package ru.otklik.bot.channels.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.springframework.stereotype.Component;

/**
 * HTTP to the messengers. A request is made once: OkHttp would repeat a POST by itself when a kept connection breaks, and with it the
 * message. An interrupt ends a call at once.
 */
@Component
public class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Shorter than servers keep an idle connection, so that a call seldom meets one that is just being closed. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private static final int GROUPS_OF_HELD = 64;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Whoever looks for a free connection walks past all that are held, so they are apart from the others, and in many groups. */
    private final List<ConnectionPool> held =
            Stream.generate(Wire::pool).limit(GROUPS_OF_HELD).toList();

    private volatile boolean closed;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .dispatcher(dispatcher(threads))
            .connectionPool(pool())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .addInterceptor(Departures::beforeConnecting)
            .addNetworkInterceptor(Departures::connected)
            .build();

    /** A client whose calls, from the first to the last byte, take {@code atMost}. All such clients share their connections. */
    public OkHttpClient client(Duration atMost) {
        return client(client, atMost);
    }

    /** Clients for calls that are held for long, by thousands. */
    public HoldingClients holdingClients(Duration atMost) {
        return new HoldingClients(held.stream()
                .map(pool -> client(client.newBuilder().connectionPool(pool).build(), atMost))
                .toList());
    }

    private static OkHttpClient client(OkHttpClient basis, Duration atMost) {
        return basis.newBuilder()
                .callTimeout(atMost)
                .readTimeout(atMost)
                .writeTimeout(atMost)
                .build();
    }

    /**
     * Makes a call and reads the whole answer.
     *
     * @param maxBytes of the answer's body; beyond it the answer is {@link Answer#tooLarge}
     * @throws NotSentException if no connection came about
     * @throws IOException if the connection broke or the time is over
     * @throws InterruptedException if the thread is interrupted or the application ends; the call is given up
     */
    public Answer call(OkHttpClient client, Request request, long maxBytes) throws IOException, InterruptedException {
        Call call = client.newCall(request);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                answer.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    answer.complete(read(response, maxBytes));
                } catch (IOException | RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (closed) {
                throw new InterruptedException("the application ends");
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        held.forEach(ConnectionPool::evictAll);
        threads.shutdownNow();
    }

    private static Answer read(Response response, long maxBytes) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return new Answer(response.code(), response.headers(), new byte[0], false);
        }
        Buffer read = new Buffer();
        while (read.size() <= maxBytes) {
            if (body.source().read(read, maxBytes + 1 - read.size()) == -1) {
                return new Answer(response.code(), response.headers(), read.readByteArray(), false);
            }
        }
        return new Answer(response.code(), response.headers(), new byte[0], true);
    }

    private static ConnectionPool pool() {
        return new ConnectionPool(20, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Dispatcher dispatcher(ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        // Every page's long poll holds one; the default of five to a host would starve the rest.
        dispatcher.setMaxRequests(10_000);
        dispatcher.setMaxRequestsPerHost(10_000);
        return dispatcher;
    }
}
