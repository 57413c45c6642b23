package io.dateline.index.lucene;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/// A disk in memory that can be full: after so many bytes, or from the so-many-th call on.
final class FullDisk extends FilterDirectory {

    private static final long ROOM = Long.MAX_VALUE / 2;

    private final AtomicLong bytesLeft = new AtomicLong(ROOM);
    private final AtomicLong callsLeft = new AtomicLong(ROOM);

    FullDisk() {
        super(new ByteBuffersDirectory());
    }

    void fullAfterBytes(long bytes) {
        bytesLeft.set(bytes);
    }

    /// A call creates, synchronises or renames files.
    void fullAfterCalls(long calls) {
        callsLeft.set(calls);
    }

    void hasRoom() {
        bytesLeft.set(ROOM);
        callsLeft.set(ROOM);
    }

    private static void take(AtomicLong left, long amount) throws IOException {
        if (left.addAndGet(-amount) < 0) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        take(callsLeft, 1);
        return new Output(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        take(callsLeft, 1);
        return new Output(in.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        take(callsLeft, 1);
        in.sync(names);
    }

    @Override
    public void syncMetaData() throws IOException {
        take(callsLeft, 1);
        in.syncMetaData();
    }

    @Override
    public void rename(String source, String target) throws IOException {
        take(callsLeft, 1);
        in.rename(source, target);
    }

    /// The disk stays as it is, to be opened again.
    @Override
    public void close() {}

    private final class Output extends FilterIndexOutput {

        Output(IndexOutput out) {
            super("output of a disk that can be full", out.getName(), out);
        }

        @Override
        public void writeByte(byte written) throws IOException {
            take(bytesLeft, 1);
            out.writeByte(written);
        }

        @Override
        public void writeBytes(byte[] written, int offset, int length) throws IOException {
            take(bytesLeft, length);
            out.writeBytes(written, offset, length);
        }
    }
}
