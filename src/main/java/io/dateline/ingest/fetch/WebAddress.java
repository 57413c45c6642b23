package io.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a page, as it may be fetched: `http` or `https`, a host that is written in
/// one way only, no name and no password of a user, no fragment.
///
/// @param host in lower case, in ASCII, without a dot at its end; an IPv6 address in brackets
/// @param port as it is connected to
public record WebAddress(String scheme, String host, int port, String path) {

    /// Longer ones are no page's.
    public static final int MAX_CHARACTERS = 2_000;

    private static final int HTTP = 80;

    private static final int HTTPS = 443;

    private static final int MAX_PORT = 65_535;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://(?<place>[^/?#]*)(?<path>[^#]*).*)?");

    private static final Pattern PLACE =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]:@]+)(?::(?<port>\\d{0,5}))?");

    /// As names of hosts are, the underscore of some included, or four numbers.
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

    /// A host whose last part is a number is an IPv4 address to some programs, in some notation.
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(?:(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(?:\\.|$)){4}(?<!\\.)");

    /// Reads an address as people and pages write them: what stands in it that may not is encoded.
    ///
    /// @throws IllegalArgumentException when it is none that may be fetched; the message says why
    public static WebAddress parse(String written) {
        String text = written.strip();
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the address has %,d characters; at most %,d are read"
                            .formatted(text.length(), MAX_CHARACTERS));
        }
        Matcher parts = PARTS.matcher(text);
        if (text.chars().anyMatch(c -> c < ' ' || c == '\\') || !parts.matches()) {
            throw new IllegalArgumentException("not a web address (expected https://…)");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("only http and https are fetched, not " + scheme);
        }
        String place = parts.group("place");
        if (place == null || place.isEmpty()) {
            throw new IllegalArgumentException("the address names no host");
        }
        if (place.contains("@")) {
            throw new IllegalArgumentException(
                    "the address holds the name of a user or a password; it is fetched without");
        }
        Matcher split = PLACE.matcher(place);
        if (!split.matches()) {
            throw new IllegalArgumentException("the address names no host: " + place);
        }
        return new WebAddress(
                scheme,
                host(split.group("host")),
                port(split.group("port"), scheme),
                encoded(parts.group("path")));
    }

    /// The same of an address that was taken apart already.
    ///
    /// @throws IllegalArgumentException as [#parse]
    public static WebAddress of(URI address) {
        return parse(address.toString());
    }

    /// The address to which a page at this one leads by `reference`.
    ///
    /// @throws IllegalArgumentException as [#parse]
    public WebAddress resolve(String reference) {
        String text = reference.strip();
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        if (PARTS.matcher(text).matches()) {
            return parse(text);
        }
        try {
            return of(uri().resolve(new URI(encodedReference(text))));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a web address: " + e.getReason(), e);
        }
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not the name of a host: " + written, e);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not the name of a host: " + written);
        }
        if (NUMERIC.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "the number " + host + " is no address of a host that is fetched");
        }
        return host;
    }

    private static int port(@Nullable String written, String scheme) {
        if (written == null || written.isEmpty()) {
            return scheme.equals("http") ? HTTP : HTTPS;
        }
        int port = Integer.parseInt(written);
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("there is no port " + written);
        }
        return port;
    }

    private static String encoded(String path) {
        String rooted = path.isEmpty() || path.startsWith("?") ? "/" + path : path;
        return encodedReference(rooted);
    }

    /// With everything encoded that may stand in no address.
    private static String encodedReference(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean isEncoded = c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
            boolean isPlain = c > ' ' && c < 0x7F && "\"<>\\^`{|}%".indexOf(c) < 0;
            if (isEncoded || isPlain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && HexFormat.isHexDigit(bytes[at]);
    }

    /// Whether the port is the one that its scheme has.
    public boolean hasUsualPort() {
        return port == (scheme.equals("http") ? HTTP : HTTPS);
    }

    /// Whether it is one of the two ports that pages are served at.
    boolean hasWebPort() {
        return port == HTTP || port == HTTPS;
    }

    /// Whether the host is written as the number that it has, not by its name.
    boolean isNumber() {
        return host.startsWith("[") || FOUR_NUMBERS.matcher(host).matches();
    }

    /// Scheme, host and port: what has one `robots.txt`.
    String site() {
        return scheme + "://" + host + (hasUsualPort() ? "" : ":" + port);
    }

    public URI uri() {
        return URI.create(toString());
    }

    /// As it stands in a browser.
    @Override
    public String toString() {
        return site() + path;
    }
}
