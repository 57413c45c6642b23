package io.dateline.ingest.source;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.DocumentKind;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The mails of a mailbox (`.mbox`), an article each: after a line that begins with `From ` comes
/// one, until the next such line after an empty one.
final class MailboxArticles implements Items {

    private static final int MOST_BYTES_OF_A_MAIL = 50_000_000;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final String origin;
    private final InputStream in;
    private final Unpacking unpacking;
    private @Nullable Items open;
    private int number;

    /// The line that was read last, the first of the next mail; `null` before the first one.
    private byte @Nullable [] line;

    MailboxArticles(String origin, InputStream content, Unpacking unpacking) {
        this.origin = origin;
        this.in = new BufferedInputStream(content, 65_536);
        this.unpacking = unpacking;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        while (true) {
            Items reading = open;
            SourceItem item = reading == null ? null : reading.next();
            if (item != null) {
                return item;
            }
            open = null;
            if (number == 0) {
                line = readLine();
                if (line == null || !startsWith(line, 0)) {
                    number = -1;
                    return new SourceItem.Refused(
                            origin, "it is no mailbox: one begins with a line From …");
                }
                number = 1;
            }
            if (number < 0 || line == null) {
                return null;
            }
            String end = unpacking.end();
            if (end != null) {
                number = -1;
                return new SourceItem.Refused(origin, end);
            }
            String place = origin + ":" + number;
            byte[] mail = readMail();
            number++;
            if (mail == null) {
                return new SourceItem.Refused(
                        place, "the mail has more than %,d bytes".formatted(MOST_BYTES_OF_A_MAIL));
            }
            open = new DocumentArticles(DocumentKind.MAIL, place, place, mail, unpacking);
        }
    }

    /// The mail that begins after [#line]; `null` where it is too large.
    private byte @Nullable [] readMail() throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean isTooLarge = false;
        boolean afterEmpty = false;
        byte[] next = readLine();
        while (next != null && !(afterEmpty && startsWith(next, 0))) {
            isTooLarge |= mail.size() + next.length > MOST_BYTES_OF_A_MAIL;
            if (!isTooLarge) {
                int quotes = quotes(next);
                boolean isQuoted = quotes > 0 && startsWith(next, quotes);
                mail.write(next, isQuoted ? 1 : 0, next.length - (isQuoted ? 1 : 0));
            }
            afterEmpty = isEmpty(next);
            next = readLine();
        }
        line = next;
        return isTooLarge ? null : mail.toByteArray();
    }

    /// The next line with its end; a long one comes in pieces; `null` after the last one.
    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(128);
        int unit = in.read();
        while (unit >= 0) {
            read.write(unit);
            if (unit == '\n' || read.size() >= 65_536) {
                break;
            }
            unit = in.read();
        }
        return read.size() == 0 ? null : read.toByteArray();
    }

    private static int quotes(byte[] text) {
        int quotes = 0;
        while (quotes < text.length && text[quotes] == '>') {
            quotes++;
        }
        return quotes;
    }

    private static boolean startsWith(byte[] text, int from) {
        for (int n = 0; n < FROM.length; n++) {
            if (from + n >= text.length || text[from + n] != FROM[n]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(byte[] text) {
        return text.length <= 2 && new String(text, StandardCharsets.US_ASCII).isBlank();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
