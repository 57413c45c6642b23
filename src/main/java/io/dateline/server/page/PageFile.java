package io.dateline.server.page;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// One file as it goes to browsers.
final class PageFile {

    /// Below this packing saves nothing that is felt.
    private static final int LEAST_PACKED_BYTES = 1024;

    final String type;
    final Keep keep;
    private final byte[] content;
    private final Map<Encoding, byte[]> packed = new EnumMap<>(Encoding.class);

    /// How long a browser may keep a file without asking.
    enum Keep {
        /// Its URL changes when it does.
        FOR_EVER("public, max-age=31536000, immutable"),
        /// Kept, and asked for again each time: a new version shows at once.
        UNTIL_CHANGED("no-cache");

        final String header;

        Keep(String header) {
            this.header = header;
        }
    }

    PageFile(String type, Keep keep, byte[] content) {
        this.type = type;
        this.keep = keep;
        this.content = content;
    }

    /// Weak, since the same file goes out packed too.
    String tag() {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return "W/\"%x-%x\"".formatted(content.length, sum.getValue());
    }

    boolean isWorthPacking() {
        return content.length >= LEAST_PACKED_BYTES;
    }

    /// @param encoding null for the file as it is
    byte[] content(@Nullable Encoding encoding) {
        if (encoding == null) {
            return content;
        }
        // packed when it is first asked for: most servers of a test never serve their page
        synchronized (packed) {
            return packed.computeIfAbsent(encoding, chosen -> chosen.packed(content));
        }
    }
}
