package io.dateline.ingest.source.text;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The text that the bytes of a file stand for.
///
/// A byte order mark decides; without one, UTF-8 where the bytes are UTF-8; else what the bytes
/// look like most, with a warning. A text that is UTF-8 but for some bytes goes in with a warning
/// and U+FFFD in their place.
///
/// @param warnings what had to be guessed or replaced
public record DecodedText(String text, List<String> warnings) {

    /// How much of a file is looked at to tell text from a binary format.
    private static final int PROBE_BYTES = 8_000;

    /// Texts of teleprinters and terminals have some control characters; no text has more.
    private static final double MAX_CONTROL_SHARE = 0.05;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// The longer marks first: that of UTF-32LE begins with that of UTF-16LE.
    private static final List<Map.Entry<Charset, byte[]>> BYTE_ORDER_MARKS =
            List.of(
                    Map.entry(Charset.forName("UTF-32LE"), bytes(0xFF, 0xFE, 0, 0)),
                    Map.entry(Charset.forName("UTF-32BE"), bytes(0, 0, 0xFE, 0xFF)),
                    Map.entry(StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF)),
                    Map.entry(StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE)),
                    Map.entry(StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF)));

    private static final List<Map.Entry<String, byte[]>> BINARY_FORMATS =
            List.of(
                    Map.entry("a PDF document", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
                    Map.entry("a ZIP archive or an Office document", bytes('P', 'K', 3, 4)),
                    Map.entry("a program", bytes(0x7F, 'E', 'L', 'F')),
                    Map.entry("a PNG image", bytes(0x89, 'P', 'N', 'G')),
                    Map.entry("a JPEG image", bytes(0xFF, 0xD8, 0xFF)),
                    Map.entry("a GIF image", "GIF8".getBytes(StandardCharsets.US_ASCII)),
                    Map.entry("a gzip archive", bytes(0x1F, 0x8B)),
                    Map.entry("an old Office document", bytes(0xD0, 0xCF, 0x11, 0xE0)));

    public DecodedText {
        warnings = List.copyOf(warnings);
    }

    /// @throws IllegalArgumentException when there are no bytes, or they are not those of a text
    public static DecodedText of(byte[] bytes) {
        requireText(bytes);
        Map.Entry<Charset, byte[]> mark = byteOrderMark(bytes);
        if (mark != null) {
            int length = mark.getValue().length;
            return Repair.of(Arrays.copyOfRange(bytes, length, bytes.length), mark.getKey())
                    .decoded(mark.getKey());
        }
        try {
            return new DecodedText(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
                    List.of());
        } catch (CharacterCodingException e) {
            return repairedOrGuessed(bytes);
        }
    }

    /// The encoding of a text that begins with `beginning`, whose last character may be cut off.
    public static Charset charset(byte[] beginning) {
        Map.Entry<Charset, byte[]> mark = byteOrderMark(beginning);
        if (mark != null) {
            return mark.getKey();
        }
        boolean isUtf8 =
                !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(
                                ByteBuffer.wrap(beginning),
                                CharBuffer.allocate(beginning.length + 1),
                                false)
                        .isError();
        return isUtf8 ? StandardCharsets.UTF_8 : guess(beginning);
    }

    /// @throws IllegalArgumentException when there are no bytes, or they look like those of a
    ///     binary format
    public static void requireText(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("the file is empty");
        }
        if (byteOrderMark(bytes) != null) {
            return;
        }
        for (Map.Entry<String, byte[]> format : BINARY_FORMATS) {
            if (startsWith(bytes, format.getValue())) {
                throw new IllegalArgumentException(
                        "looks like a binary file: " + format.getKey() + "; expected text");
            }
        }
        int probed = Math.min(bytes.length, PROBE_BYTES);
        int controls = 0;
        for (int i = 0; i < probed; i++) {
            if (bytes[i] == 0) {
                throw new IllegalArgumentException(
                        "looks like a binary file: byte " + i + " is NUL; expected text");
            }
            controls += bytes[i] > 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0 ? 1 : 0;
        }
        if (controls > probed * MAX_CONTROL_SHARE) {
            throw new IllegalArgumentException(
                    "looks like a binary file: "
                            + controls
                            + " of its first "
                            + probed
                            + " bytes are control characters; expected text");
        }
    }

    private static DecodedText repairedOrGuessed(byte[] bytes) {
        Repair repair = Repair.of(bytes, StandardCharsets.UTF_8);
        // In the older encodings, bytes beyond ASCII hardly ever form what UTF-8 calls a character.
        if (repair.charactersBeyondAscii() >= repair.brokenBytes()) {
            return repair.decoded(StandardCharsets.UTF_8);
        }
        Charset guess = guess(bytes);
        String text = Repair.of(bytes, guess).text();
        return new DecodedText(
                text, List.of("not UTF-8; read as " + guess.name() + ", which is a guess"));
    }

    private static Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean usable = name != null && !name.startsWith("UTF-") && Charset.isSupported(name);
        return name != null && usable ? Charset.forName(name) : WINDOWS_1252;
    }

    private static Map.@Nullable Entry<Charset, byte[]> byteOrderMark(byte[] bytes) {
        for (Map.Entry<Charset, byte[]> mark : BYTE_ORDER_MARKS) {
            if (startsWith(bytes, mark.getValue())) {
                return mark;
            }
        }
        return null;
    }

    /// Bytes read with a replacement wherever they are broken.
    private record Repair(String text, int brokenBytes, int charactersBeyondAscii) {

        static Repair of(byte[] bytes, Charset charset) {
            CharsetDecoder decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            int broken = 0;
            int replacements = 0;
            CoderResult result = decoder.decode(in, out, true);
            while (result.isError()) {
                broken += result.length();
                replacements++;
                in.position(in.position() + result.length());
                out.put('\uFFFD');
                result = decoder.decode(in, out, true);
            }
            decoder.flush(out);
            String text = out.flip().toString();
            int beyondAscii = (int) text.chars().filter(c -> c > 0x7F).count() - replacements;
            return new Repair(text, broken, beyondAscii);
        }

        DecodedText decoded(Charset charset) {
            return new DecodedText(
                    text,
                    brokenBytes == 0
                            ? List.of()
                            : List.of(
                                    brokenBytes
                                            + (brokenBytes == 1 ? " byte" : " bytes")
                                            + " could not be read as "
                                            + charset.name()));
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
