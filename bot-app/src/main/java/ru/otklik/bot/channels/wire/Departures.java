package ru.otklik.bot.channels.wire;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Tells a request that never left from one whose fate is unknown: installed both before connecting and after it. */
class Departures {
    private Departures() {}

    static Response beforeConnecting(Interceptor.Chain chain) throws IOException {
        Mark mark = new Mark();
        Request marked = chain.request().newBuilder().tag(Mark.class, mark).build();
        try {
            return chain.proceed(marked);
        } catch (IOException e) {
            throw mark.left.get() ? e : new NotSentException(e);
        }
    }

    static Response connected(Interceptor.Chain chain) throws IOException {
        Mark mark = chain.request().tag(Mark.class);
        if (mark != null) {
            mark.left.set(true);
        }
        return chain.proceed(chain.request());
    }

    /** Travels with one request. */
    private static class Mark {
        final AtomicBoolean left = new AtomicBoolean();
    }
}
