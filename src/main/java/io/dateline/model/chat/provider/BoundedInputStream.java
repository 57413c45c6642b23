package io.dateline.model.chat.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails where it is longer than anything sensible.
final class BoundedInputStream extends FilterInputStream {

    private final long most;
    private long bytes;

    BoundedInputStream(InputStream stream, long most) {
        super(stream);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) throws IOException {
        bytes += read;
        if (bytes > most) {
            throw new IOException("the answer is longer than " + most + " bytes");
        }
    }
}
