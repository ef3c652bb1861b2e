package ru.otklik.bot.sandbox.telegram;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of the Bot API. */
final class Answer {
    private static final Map<Integer, String> REASONS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            420, "Flood",
            500, "Internal Server Error: restart");

    private Answer() {}

    static void done(HttpServletResponse response, JsonNode result) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
        body.set("result", result);
        write(response, 200, body);
    }

    static void refused(HttpServletResponse response, Refusal refusal) throws IOException {
        ObjectNode body = error(refusal.code(), refusal.description());
        Integer wait = refusal.retryAfter();
        if (wait != null) {
            body.putObject("parameters").put("retry_after", wait.intValue());
            response.setHeader("Retry-After", wait.toString());
        }
        write(response, refusal.code(), body);
    }

    /** A status as an ordered trouble: JSON from the Bot API itself, HTML from the proxy before it. */
    static void status(HttpServletResponse response, int status) throws IOException {
        if (status >= 501) {
            String title = status + (status == 502 ? " Bad Gateway" : " Service Unavailable");
            String page = "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>".formatted(title, title);
            write(response, status, "text/html", page.getBytes(StandardCharsets.UTF_8));
        } else {
            write(response, status, error(status, REASONS.getOrDefault(status, "Error")));
        }
    }

    private static ObjectNode error(int code, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", description);
    }

    private static void write(HttpServletResponse response, int status, JsonNode body) throws IOException {
        write(response, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void write(HttpServletResponse response, int status, String type, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
