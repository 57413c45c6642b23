package io.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What may come out of one file that holds others. Shared by all that is unpacked from it, however
/// deep: a small archive must not become more than a machine can read.
final class Unpacking {

    private static final int MOST_ENTRIES = 100_000;

    private static final int MOST_DEPTH = 4;

    private static final int MOST_LOST = 5;

    private static final long MOST_BYTES = 4_000_000_000L;

    /// What is sent is held in memory until all of it is read.
    private static final long MOST_BYTES_OF_UPLOAD = 300_000_000;

    /// Text that is packed by more is no text.
    private static final long MOST_RATIO = 100;

    private static final long LEAST_TO_RATE = 20_000_000;

    private final long mostBytes;
    private int entries;
    private int depth;
    private int archives;
    private long packed;
    private long unpacked;
    private int lost;

    /// Why nothing more of it is looked at; `null` while more is.
    private @Nullable String end;

    private Unpacking(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Of a file on the disk, which is read piece by piece.
    static Unpacking ofFile() {
        return new Unpacking(MOST_BYTES);
    }

    /// Of a file that was sent.
    static Unpacking ofUpload() {
        return new Unpacking(MOST_BYTES_OF_UPLOAD);
    }

    /// Why the rest of the file is not to be looked at; `null` while it is.
    @Nullable String end() {
        return end;
    }

    /// A file within it cost the process that read it. Each may take minutes: some are bad luck,
    /// more are an attack.
    void countLost() {
        lost++;
        if (lost == MOST_LOST) {
            end = "what follows was left out: %d files could not be read in time".formatted(lost);
        }
    }

    private IllegalArgumentException ended(String reason) {
        end = reason;
        return new IllegalArgumentException(reason);
    }

    /// A file within the file begins to be opened.
    ///
    /// @throws IllegalArgumentException when it lies too deep
    void enter() {
        if (depth == MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "it lies more than %d files deep in others".formatted(MOST_DEPTH));
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    /// The same of an archive. Of the bytes of one that is in no other it is counted how many are
    /// read: what comes out is held against them.
    InputStream enterArchive(InputStream in) {
        enter();
        archives++;
        return archives > 1
                ? in
                : new Counted(in) {
                    @Override
                    void count(long bytes) {
                        packed += bytes;
                    }
                };
    }

    void leaveArchive() {
        archives--;
        leave();
    }

    /// @throws IllegalArgumentException when there are too many
    void countEntry() {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw ended("the archive holds more than %,d files".formatted(MOST_ENTRIES));
        }
    }

    /// The bytes of a file within an archive, counted; to close it leaves the archive open.
    InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                unpacked += bytes;
                requireReasonable();
            }

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }

    private void requireReasonable() {
        boolean isBomb = unpacked > LEAST_TO_RATE && unpacked > packed * MOST_RATIO;
        if (!isBomb && unpacked <= mostBytes) {
            return;
        }
        throw ended(
                isBomb
                        ? "the archive unpacks to more than %,d times its size, as only a zip bomb does"
                                .formatted(MOST_RATIO)
                        : "the archive unpacks to more than %,d bytes".formatted(mostBytes));
    }

    private abstract static class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        abstract void count(long bytes);

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = in.read(bytes, from, most);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            // by reading, so that it is counted
            return readNBytes((int) Math.min(most, 8_192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
