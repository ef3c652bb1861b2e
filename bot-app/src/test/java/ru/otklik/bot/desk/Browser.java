package ru.otklik.bot.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks through the desk as a browser without scripts does: with cookies, hidden fields, and redirects to be looked at. */
final class Browser {
    static final String PASSWORD = "otklik";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private String token = "";

    /** One part of a form with files. */
    record Part(String name, String fileName, String type, byte[] bytes) {
        static Part text(String name, String value) {
            return new Part(name, "", "", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    Browser(int port) {
        root = URI.create("http://localhost:" + port);
    }

    static Browser signedIn(int port, String login) {
        Browser browser = new Browser(port);
        browser.signIn(login, PASSWORD);
        return browser;
    }

    /** The value of a cookie that the server has set, or empty. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    HttpResponse<String> signIn(String login, String password, String... headers) {
        get("/desk/login");
        HttpResponse<String> answer = post("/desk/login", Map.of("username", login, "password", password), headers);
        get("/desk").headers().firstValue("location").ifPresent(this::get);
        return answer;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> answer = send(request(path, headers).GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    HttpResponse<byte[]> bytes(String path) {
        return sent(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form(form);
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form whose fields may have several values: name, value, name, value. */
    HttpResponse<String> postFields(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private String form(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
    }

    HttpResponse<String> postWithoutToken(String path, Map<String, String> form) {
        token = "";
        return post(path, form);
    }

    /** Sends the token as a header, as the desk's scripts do. */
    HttpResponse<String> upload(String path, Part... parts) {
        String border = "border-of-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> {
            String file = part.fileName().isEmpty()
                    ? ""
                    : "; filename=\"%s\"\r\nContent-Type: %s".formatted(part.fileName(), part.type());
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(border, part.name(), file)
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--%s--\r\n".formatted(border).getBytes(StandardCharsets.UTF_8));
        return send(request(path, "HX-Request", "true", "X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Calls the API. */
    HttpResponse<String> api(String method, String path, String apiToken, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(apiToken.isEmpty() ? request : request.header("Authorization", "Bearer " + apiToken));
    }

    /** Begins to listen to server-sent events, until the server ends the stream. */
    Listening listen(String path) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<Stream<String>> answer = sent(request(path).GET().build(), BodyHandlers.ofLines());
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> answer.body().forEach(lines::add), Thread::startVirtualThread);
        return new Listening(answer, lines, end);
    }

    /** @param lines as they come, those of a comment too */
    record Listening(HttpResponse<Stream<String>> answer, List<String> lines, CompletableFuture<Void> end)
            implements AutoCloseable {
        List<String> heard() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()))
                    .toList();
        }

        @Override
        public void close() {
            answer.body().close();
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sent(request.build(), BodyHandlers.ofString());
    }

    /** What an answer begins with; the rest, which may never end, is not waited for. */
    HttpResponse<InputStream> begun(String method, String path, Map<String, String> form, String... headers) {
        String body = form(form);
        HttpRequest.Builder request = request(path, headers)
                .method(method, "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!"GET".equals(method) && headers.length == 0) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        HttpResponse<InputStream> answer = sent(request.build(), BodyHandlers.ofInputStream());
        try (InputStream unread = answer.body()) {
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
