package io.dateline.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

import javax.net.ServerSocketFactory;

/// A web server on loopback that answers as a test wants, also as no good server would.
public final class TestSite implements AutoCloseable {

    /// What was asked.
    ///
    /// @param headers by their names in lower case
    public record Asked(String path, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// An answer.
    ///
    /// @param body what is sent
    /// @param length what the answer says it has; negative to say nothing
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Reply(int status, Map<String, String> headers, byte[] body, long length) {

        public static Reply page(String html) {
            return of("text/html; charset=utf-8", html);
        }

        public static Reply of(String type, String text) {
            return of(type, text.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply of(String type, byte[] body) {
            return new Reply(200, Map.of("Content-Type", type), body, body.length);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0], 0);
        }

        public static Reply redirect(String location) {
            return status(302).with("Location", location);
        }

        public Reply with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, length);
        }

        /// Cut off where it says that it has more.
        public Reply saying(long pretended) {
            return new Reply(status, headers, body, pretended);
        }

        public Reply packed() {
            byte[] packed = gzip(body);
            return new Reply(status, headers, packed, packed.length)
                    .with("Content-Encoding", "gzip");
        }
    }

    private final ServerSocket socket;
    private final Function<Asked, Reply> answers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// All that was asked for but `robots.txt`, in order.
    public final List<Asked> asked = new CopyOnWriteArrayList<>();

    public TestSite(Function<Asked, Reply> answers) {
        this(answers, ServerSocketFactory.getDefault());
    }

    /// @param sockets may make those of TLS
    TestSite(Function<Asked, Reply> answers, ServerSocketFactory sockets) {
        this.answers = answers;
        try {
            socket = sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// A site of pages by their paths; others are not there.
    public static TestSite of(Map<String, Reply> pages) {
        return new TestSite(asked -> pages.getOrDefault(asked.path(), Reply.status(404)));
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public URI uri(String path) {
        return URI.create(url(path));
    }

    /// With which it may be fetched from.
    public FetchConfig config() {
        return FetchConfig.DEFAULT.withHosts(AllowedHosts.parse("127.0.0.1:" + port()));
    }

    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                Map<String, String> headers = new TreeMap<>();
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    String[] parts = line.split(":", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
                Asked request = new Asked(first.split(" ", 3)[1], headers);
                if (!request.path().equals("/robots.txt")) {
                    asked.add(request);
                }
                Reply reply = answers.apply(request);
                write(out, reply);
                if (reply.length() != reply.body().length) {
                    return;
                }
            }
        } catch (IOException e) {
            // whoever asked has gone
        } finally {
            open.remove(connection);
        }
    }

    private static void write(OutputStream out, Reply reply) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " So\r\n");
        reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (reply.length() >= 0) {
            head.append("Content-Length: " + reply.length() + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(reply.body());
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
