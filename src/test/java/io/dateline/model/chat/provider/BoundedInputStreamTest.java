package io.dateline.model.chat.provider;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;

class BoundedInputStreamTest {

    private static BoundedInputStream bounded(int length, long most) {
        return new BoundedInputStream(new ByteArrayInputStream(new byte[length]), most);
    }

    @Test
    void whatIsNotTooLongIsReadToItsEnd() throws IOException {
        assertArrayEquals(new byte[10], bounded(10, 10).readAllBytes());
    }

    @Test
    void whatIsTooLongFailsHoweverItIsRead() {
        IOException e = assertThrows(IOException.class, () -> bounded(11, 10).readAllBytes());
        assertEquals("the answer is longer than 10 bytes", e.getMessage());
        BoundedInputStream single = bounded(2, 1);
        assertThrows(
                IOException.class,
                () -> {
                    while (single.read() >= 0) {
                        // to the end
                    }
                });
    }
}
