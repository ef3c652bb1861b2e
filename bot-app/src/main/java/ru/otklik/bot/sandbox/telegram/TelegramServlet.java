package ru.otklik.bot.sandbox.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.DropConnections;
import ru.otklik.bot.sandbox.Fault;
import tools.jackson.databind.JsonNode;

/** The Bot API over HTTP: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>} below where it is mounted. */
final class TelegramServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String CALLS = "/bot";
    private static final String FILES = "/file/bot";

    private final transient Bots bots;
    private final transient Methods methods;
    private final transient Files files;

    TelegramServlet(Bots bots, Methods methods, Files files) {
        this.bots = bots;
        this.methods = methods;
        this.files = files;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        try {
            if (!Set.of("GET", "POST").contains(request.getMethod())) {
                throw Refusal.of(405, "Method Not Allowed: unsupported HTTP request type");
            }
            if (path.startsWith(CALLS) && path.indexOf('/', 1) > 0) {
                call(path.substring(CALLS.length()), request, response);
            } else if (path.startsWith(FILES) && path.indexOf('/', FILES.length()) > 0) {
                download(path.substring(FILES.length()), response);
            } else {
                throw Refusal.of(404, "Not Found");
            }
        } catch (Refusal refusal) {
            Answer.refused(response, refusal);
        }
    }

    private void call(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        Bot bot = bots.ofToken(path.substring(0, slash));
        Method method = methods.named(path.substring(slash + 1));
        Params params = ParamsReader.read(request);
        Fault fault = method.meetsFaults() ? bot.faults().next() : null;
        if (fault == null) {
            Answer.done(response, method.call(bot, params));
        } else {
            meet(fault, request, response, () -> method.call(bot, params));
        }
    }

    private void download(String path, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        bots.ofToken(path.substring(0, slash));
        Files.Stored file = files.atPath(path.substring(slash + 1))
                .filter(f -> f.size() <= Limits.DOWNLOAD_BYTES)
                .orElseThrow(() -> Refusal.of(404, "Not Found"));
        Answer.write(response, 200, "application/octet-stream", file.content().bytes());
    }

    private interface Call {
        JsonNode run();
    }

    private static void meet(Fault fault, HttpServletRequest request, HttpServletResponse response, Call call)
            throws IOException {
        switch (fault.kind()) {
            case DROP_BEFORE -> DropConnections.mark(request);
            case DROP_AFTER -> {
                DropConnections.mark(request);
                call.run();
            }
            case STATUS -> Answer.status(response, fault.value());
            case LIMIT -> throw Refusal.tooMany(fault.value());
            case DELAY -> {
                @Nullable Refusal refusal = null;
                @Nullable JsonNode result = null;
                try {
                    result = call.run();
                } catch (Refusal e) {
                    refusal = e;
                }
                pause(fault.value());
                if (refusal != null) {
                    throw refusal;
                }
                if (result != null) {
                    Answer.done(response, result);
                }
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
