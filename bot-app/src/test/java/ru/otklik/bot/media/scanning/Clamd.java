package ru.otklik.bot.media.scanning;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** A scanner that speaks clamd's protocol as its manual page says it, on a port of its own. */
public final class Clamd implements AutoCloseable {

    private final ServerSocket server;
    private volatile Function<String, String> answer =
            words -> words.contains("EICAR") ? "Eicar-Test-Signature FOUND" : "OK";

    public Clamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public ScannerSettings settings() {
        return new ScannerSettings("localhost", server.getLocalPort(), Duration.ofSeconds(5));
    }

    /** From now on. */
    public void answers(Function<String, String> words) {
        answer = words;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            String said = command.equals("zINSTREAM\0") ? "stream: " + scan(in) : "UNKNOWN COMMAND";
            socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String scan(DataInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
        }
        return answer.apply(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
