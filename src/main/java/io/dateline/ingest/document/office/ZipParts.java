package io.dateline.ingest.document.office;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a document that is a zip file. Only those that may be text are unpacked, and no
/// more than a document needs.
final class ZipParts {

    private static final int MOST_PARTS = 20_000;

    private static final long MOST_BYTES = 150_000_000;

    /// Text packed by more than this is no text.
    private static final long MOST_RATIO = 200;

    private static final long LEAST_TO_RATE = 1_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();

    /// @throws IllegalArgumentException when it is no zip file, or one that unpacks to too much
    /// @throws IOException when it is damaged
    ZipParts(byte[] content) throws IOException {
        requireZip(content);
        long unpacked = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                count++;
                if (count > MOST_PARTS) {
                    throw new IllegalArgumentException(
                            "it has more than %,d parts".formatted(MOST_PARTS));
                }
                if (isText(entry.getName())) {
                    byte[] part = zip.readNBytes((int) (MOST_BYTES - unpacked) + 1);
                    unpacked += part.length;
                    requireReasonable(unpacked, content.length);
                    parts.putIfAbsent(entry.getName(), part);
                }
                entry = zip.getNextEntry();
            }
        }
    }

    private static void requireZip(byte[] content) {
        boolean isOld =
                content.length > 3 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF;
        if (isOld) {
            throw new IllegalArgumentException(
                    "it is encrypted, or a document of an old kind (.doc):"
                            + " save it without a password in the format that its name says");
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new IllegalArgumentException(
                    "it is not what its name says: such a document is a zip file, and this is none");
        }
    }

    private static void requireReasonable(long unpacked, long packed) {
        if (unpacked > MOST_BYTES || (unpacked > LEAST_TO_RATE && unpacked > packed * MOST_RATIO)) {
            throw new IllegalArgumentException(
                    "it unpacks to far more than its %,d bytes, as only a zip bomb does"
                            .formatted(packed));
        }
    }

    /// Pictures, sounds and fonts stay packed.
    private static boolean isText(String name) {
        return name.equals("mimetype")
                || name.matches("(?is).*\\.(?:xml|rels|opf|ncx|xhtml|html?)")
                || name.matches("(?is)META-INF/.*");
    }

    byte @Nullable [] find(String name) {
        return parts.get(name);
    }

    /// @param kind what the document would be if it had this part
    /// @throws IllegalArgumentException when there is no such part
    byte[] require(String name, String kind) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(
                    "it is a zip file, but not " + kind + ": it has no " + name);
        }
        return part;
    }
}
