package io.dateline.server;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request, byte by byte as it was sent, and what came back for it; each byte a character.
///
/// @param response an empty text where the server just closed the connection
public record RawExchange(String request, String response) {

    private static final int PATIENCE_MILLIS = 60_000;

    private static final int SHOWN = 700;

    public static RawExchange of(URI server, byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // refused before it was read to its end; the response says why
            }
            try {
                byte[] response = socket.getInputStream().readAllBytes();
                return new RawExchange(text(request), text(response));
            } catch (SocketException e) {
                return new RawExchange(text(request), "");
            }
        }
    }

    /// Three digits, or "none" where nothing came back.
    public String status() {
        return response.isEmpty() ? "none" : response.substring(9, 12);
    }

    /// Whether the server takes the blame. HTTP's own word for a version of it that does not exist
    /// begins with a 5 too.
    public boolean blamesTheServer() {
        return (status().startsWith("5") && !status().equals("505"))
                || response.contains("fault of the server");
    }

    /// For people.
    @Override
    public String toString() {
        return shown(request) + "\n -> " + shown(response);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… " + text.length();
    }
}
