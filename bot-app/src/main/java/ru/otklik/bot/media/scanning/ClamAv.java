package ru.otklik.bot.media.scanning;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** ClamAV's daemon, asked by its command INSTREAM (clamd's manual page, section COMMANDS): the file goes over the network and is kept nowhere. */
@Component
final class ClamAv implements Scanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final ScannerSettings settings;

    ClamAv(ScannerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(byte[] bytes) {
        if (!settings.isSetUp()) {
            return new Verdict.NotAsked();
        }
        try (var socket = new Socket()) {
            int timeout = (int) settings.timeout().toMillis();
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            send(socket, bytes);
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return verdict(
                    new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        } catch (IOException e) {
            return new Verdict.Away(e.toString());
        }
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(COMMAND);
        for (int from = 0; from < bytes.length; from += CHUNK) {
            int length = Math.min(CHUNK, bytes.length - from);
            out.writeInt(length);
            out.write(bytes, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** All but these two is no answer about the file: too large for its settings, its database is being read anew. */
    private static Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict.Infected(found.group(1));
        }
        return new Verdict.Away(answer.isEmpty() ? "no answer" : answer);
    }
}
