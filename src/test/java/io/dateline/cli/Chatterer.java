package io.dateline.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The commands, among libraries that print to standard output as soon as something is read.
final class Chatterer {

    private Chatterer() {}

    public static void main(String[] arguments) {
        System.setIn(new ChattyInput(System.in));
        Main.main(arguments);
    }

    private static final class ChattyInput extends FilterInputStream {

        ChattyInput(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            System.out.println("a library says hello");
            return super.read(into, offset, length);
        }
    }
}
