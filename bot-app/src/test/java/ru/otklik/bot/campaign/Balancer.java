package ru.otklik.bot.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several nodes, as a deployment's balancer gives it: connections go round, and to the next node if one refuses. */
final class Balancer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 1_000;

    private final ServerSocket door;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param ports the nodes' own */
    Balancer(List<Integer> ports) {
        this.ports = ports;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed, or a client that left before it was served.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket node = connect()) {
            Thread back = Thread.ofVirtual().start(() -> pump(node, client));
            pump(client, node);
            back.join();
        } catch (IOException e) {
            // Nobody is there: the client sees its connection closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        int first = Math.floorMod(next.getAndIncrement(), ports.size());
        IOException last = new IOException("no nodes");
        for (int i = 0; i < ports.size(); i++) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get((first + i) % ports.size())),
                        PATIENCE_MILLIS);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** Either side's end is the end of both. */
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // A side that dies closes the other.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
