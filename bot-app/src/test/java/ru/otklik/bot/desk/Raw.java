package ru.otklik.bot.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Requests as no browser sends them, letter by letter. */
record Raw(int status, List<String> headers, String body) {
    private static final int PATIENCE_MILLIS = 5_000;

    /** @param lines of the head, without the empty one at its end */
    static Raw send(int port, String body, String... lines) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            String head = String.join("\r\n", lines);
            String host = head.toLowerCase(Locale.ROOT).contains("\r\nhost:") ? "" : "Host: localhost:" + port + "\r\n";
            out.write((head + "\r\n" + host + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return read(said(socket.getInputStream()).toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the end, or for as long as anything comes: who has announced more than they send is waited for. */
    private static ByteArrayOutputStream said(InputStream in) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            in.transferTo(said);
        } catch (SocketTimeoutException e) {
            if (said.size() == 0) {
                throw e;
            }
        }
        return said;
    }

    private static Raw read(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> lines = parts[0].lines().toList();
        return new Raw(
                Integer.parseInt(lines.getFirst().split(" ")[1]),
                lines.subList(1, lines.size()),
                parts.length > 1 ? parts[1] : "");
    }

    String header(String name) {
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
