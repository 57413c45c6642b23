package io.dateline.ingest.fetch;

import io.dateline.article.ExpectedFault;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// What a server answered.
sealed interface Answer {

    /// What comes of it.
    record Last(FetchOutcome outcome) implements Answer {}

    /// To be asked for at another address.
    record Elsewhere(String reference) implements Answer {}

    /// Whether the connection can serve once more.
    default boolean isReadToItsEnd() {
        return switch (this) {
            case Elsewhere _ -> false;
            case Last(FetchOutcome outcome) ->
                    switch (outcome) {
                        case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> true;
                        case FetchOutcome.Refused _, FetchOutcome.Failed _ -> false;
                    };
        };
    }

    /// More is sent than is read.
    final class TooLongException extends IOException implements ExpectedFault {

        private static final long serialVersionUID = 1L;

        private TooLongException(int most) {
            super("the page has more than %,d bytes".formatted(most));
        }

        @Override
        public boolean isTransient() {
            return false;
        }
    }

    /// Reads an answer to its end.
    ///
    /// @throws TooLongException when it has more bytes than `limits` allow, packed or unpacked
    /// @throws IOException when it ends before its end
    static Answer read(
            WebAddress address, ClassicHttpResponse response, FetchLimits limits, Instant now)
            throws IOException {
        int status = response.getCode();
        String location = header(response, HttpHeaders.LOCATION);
        return switch (status) {
            case HttpStatus.SC_OK -> new Last(page(address, response, limits));
            case HttpStatus.SC_NOT_MODIFIED ->
                    new Last(new FetchOutcome.NotModified(address.uri()));
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT ->
                    location == null
                            ? new Last(
                                    new FetchOutcome.Refused(
                                            "the server says that the page is elsewhere, not"
                                                    + " where",
                                            status))
                            : new Elsewhere(location);
            case HttpStatus.SC_REQUEST_TIMEOUT,
                    HttpStatus.SC_TOO_EARLY,
                    HttpStatus.SC_TOO_MANY_REQUESTS ->
                    new Last(failed(response, status, now));
            default ->
                    new Last(
                            status >= HttpStatus.SC_SERVER_ERROR
                                    ? failed(response, status, now)
                                    : new FetchOutcome.Refused(said(status), status));
        };
    }

    private static FetchOutcome failed(ClassicHttpResponse response, int status, Instant now) {
        String wait = header(response, HttpHeaders.RETRY_AFTER);
        return new FetchOutcome.Failed(said(status), wait == null ? null : retryAfter(wait, now));
    }

    private static String said(int status) {
        String words =
                switch (status) {
                    case HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN ->
                            ": it does not show the page to everybody";
                    case HttpStatus.SC_PAYMENT_REQUIRED -> ": it wants to be paid for the page";
                    case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> ": there is no such page";
                    case HttpStatus.SC_UNAVAILABLE_FOR_LEGAL_REASONS ->
                            ": it may not show the page";
                    default -> "";
                };
        return "the server answers " + status + words;
    }

    /// Seconds, or a date; `null` where it is neither. Nothing for a date that is past.
    static @Nullable Duration retryAfter(String value, Instant now) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant then = instant(text);
        return then == null
                ? null
                : then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static FetchOutcome page(
            WebAddress address, ClassicHttpResponse response, FetchLimits limits)
            throws IOException {
        String packed = header(response, HttpHeaders.CONTENT_ENCODING);
        String encoding = packed == null ? "identity" : packed.toLowerCase(Locale.ROOT);
        HttpEntity entity = response.getEntity();
        byte[] content;
        switch (encoding) {
            case "identity", "" -> content = bytes(entity, limits.bytes(), false);
            case "gzip", "x-gzip" -> content = bytes(entity, limits.bytes(), true);
            default -> {
                return FetchOutcome.Refused.here(
                        "the server packs the page in a way that was not asked for: "
                                + encoding.replaceAll("[^a-z, ]", "?"));
            }
        }
        String type = header(response, HttpHeaders.CONTENT_TYPE);
        ContentType parsed = type == null ? null : ContentType.parseLenient(type);
        String date = header(response, HttpHeaders.DATE);
        String changed = header(response, HttpHeaders.LAST_MODIFIED);
        return new FetchOutcome.Fetched(
                address.uri(),
                content,
                parsed == null ? null : parsed.getMimeType().toLowerCase(Locale.ROOT),
                parsed == null ? null : charset(parsed),
                new Validators(header(response, HttpHeaders.ETAG), changed),
                changed,
                date == null ? null : instant(date));
    }

    private static byte[] bytes(@Nullable HttpEntity entity, int most, boolean isPacked)
            throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream counted = new Counted(entity.getContent(), most);
        InputStream content = isPacked ? new GZIPInputStream(counted) : counted;
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
            if (n > most - read.size()) {
                throw new TooLongException(most);
            }
            read.write(piece, 0, n);
        }
        return read.toByteArray();
    }

    /// Fails where it is longer than `most`, so that what unpacks to nothing has an end, too.
    final class Counted extends FilterInputStream {

        private final int most;
        private long bytes;

        private Counted(InputStream stream, int most) {
            super(stream);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            bytes += read;
            if (bytes > most) {
                throw new TooLongException(most);
            }
        }
    }

    private static @Nullable Charset charset(ContentType type) {
        String name = type.getParameter("charset");
        try {
            return name == null ? null : Charset.forName(name.replaceAll("[\"' ]", ""));
        } catch (IllegalArgumentException e) {
            // a name that is none says nothing
            return null;
        }
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
