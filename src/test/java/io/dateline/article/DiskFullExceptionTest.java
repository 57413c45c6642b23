package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;

class DiskFullExceptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "/data/index/_0.cfs: No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk"
            })
    void everySystemsWordsForItAreKnown(String words) {
        IOException fault = new IOException("flush failed", new IOException(words));
        UncheckedIOException thrown = DiskFullException.orOther("not written", fault);
        assertTrue(assertInstanceOf(DiskFullException.class, thrown).isTransient());
        assertEquals("not written: flush failed", thrown.getMessage());
        assertEquals(fault, thrown.getCause());
    }

    @Test
    void anotherFaultIsNoFullDisk() {
        assertEquals(
                UncheckedIOException.class,
                DiskFullException.orOther("not written", new IOException("Input/output error"))
                        .getClass());
    }
}
