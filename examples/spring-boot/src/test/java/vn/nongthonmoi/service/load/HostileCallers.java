package vn.nongthonmoi.service.load;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Callers who mean it ill, as long as this is open: connections on which nothing is asked, senders of a body one byte at a
 * time, and, one after the other, requests that are as large as they may be, whose every column is wrong.
 */
public final class HostileCallers implements AutoCloseable {

    private static final int IDLE = 1_100;
    private static final int SLOW = 16;
    private static final int UNITS = 500;
    private static final long PAUSE = 200;

    private final URI service;
    private final List<Socket> slow = new ArrayList<>();
    private final List<Socket> idle = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong large = new AtomicLong();
    private volatile boolean closed;

    /** Begins at once. */
    public HostileCallers(URI service) {
        this.service = service;
        start("idle and slow", this::pester);
        start("large", this::ask);
    }

    private void start(String name, Runnable run) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Opens again what the service has closed, and sends a byte wherever it has not. */
    private void pester() {
        while (!closed) {
            try {
                fill(idle, IDLE, "");
                fill(slow, SLOW, "POST " + Questions.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 4000000\r\n\r\n");
                slow.removeIf(socket -> !drips(socket));
                idle.removeIf(HostileCallers::ended);
                Thread.sleep(PAUSE);
            } catch (IOException e) {
                // It takes no more connections for the moment.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void fill(List<Socket> sockets, int most, String head) throws IOException {
        while (sockets.size() < most && !closed) {
            Socket socket = new Socket(service.getHost(), service.getPort());
            socket.setSoTimeout(1);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            sockets.add(socket);
        }
    }

    private static boolean drips(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().available() == 0 && socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void ask() {
        String columns = IntStream.range(0, 700).mapToObj(i -> "\"9." + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        String body = IntStream.range(0, UNITS).mapToObj(i -> "{\"code\":\"" + (40_000 + i) + "\",\"province\":\"10\","
                + "\"evidence\":" + columns + "}").collect(Collectors.joining(",", "[", "]"));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(service.resolve(Questions.PATH)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
        while (!closed) {
            try {
                client.send(request, BodyHandlers.discarding());
                large.incrementAndGet();
            } catch (IOException e) {
                // Cut off: as it may be.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How many of the large requests were answered. */
    public long large() {
        return large.get();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (Socket socket : slow) {
            socket.close();
        }
        for (Socket socket : idle) {
            socket.close();
        }
    }
}
