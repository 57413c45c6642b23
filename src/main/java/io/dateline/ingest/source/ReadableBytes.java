package io.dateline.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The bytes of a file that should be UTF-8, as UTF-8: those that are none of it are read as
/// windows-1252, as in all other files. What is UTF-16 or UTF-32 by its beginning stays as it is.
final class ReadableBytes extends InputStream {

    private static final Charset GUESSED = Charset.forName("windows-1252");

    /// Said of what was read so.
    static final String WARNING = "not UTF-8; read as windows-1252, which is a guess";

    private static final int LONGEST = 4;

    private final BufferedInputStream content;
    private byte[] ready = new byte[0];
    private int next;
    private boolean begun;
    private boolean isWide;
    private boolean isRepaired;

    ReadableBytes(InputStream content) {
        this.content = new BufferedInputStream(content, 1 << 16);
    }

    /// Whether bytes were read that are no UTF-8.
    boolean isRepaired() {
        return isRepaired;
    }

    /// Forgets that they were.
    void restart() {
        isRepaired = false;
    }

    @Override
    public int read() throws IOException {
        if (next < ready.length) {
            return ready[next++] & 0xFF;
        }
        if (!begun) {
            begun = true;
            content.mark(LONGEST);
            isWide = isWide(content.readNBytes(LONGEST));
            content.reset();
        }
        int unit = content.read();
        return unit < 0x80 || isWide ? unit : beyondAscii(unit);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int unit = read();
            if (unit < 0) {
                return read == 0 ? -1 : read;
            }
            into[offset + read] = (byte) unit;
            read++;
        }
        return read;
    }

    /// Marks of UTF-16 and UTF-32, or the zeros that ASCII has in them.
    private static boolean isWide(byte[] beginning) {
        if (beginning.length < 2) {
            return false;
        }
        int mark = ((beginning[0] & 0xFF) << 8) | (beginning[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE || beginning[0] == 0 || beginning[1] == 0;
    }

    private int beyondAscii(int first) throws IOException {
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        content.mark(LONGEST);
        byte[] sign = new byte[length];
        sign[0] = (byte) first;
        int read = content.readNBytes(sign, 1, length - 1);
        boolean isUtf8 =
                read == length - 1 && !new String(sign, StandardCharsets.UTF_8).contains("\uFFFD");
        // the sign that stands for what cannot be read may stand there itself
        if (isUtf8 || (length == 3 && first == 0xEF && sign[1] == (byte) 0xBF)) {
            ready = sign;
        } else {
            content.reset();
            isRepaired = true;
            ready = new String(sign, 0, 1, GUESSED).getBytes(StandardCharsets.UTF_8);
        }
        next = 1;
        return ready[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
