package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SharedTest {

    private final List<String> happened = new ArrayList<>();
    private final Shared<AutoCloseable> shared = new Shared<>();

    private AutoCloseable load() {
        happened.add("loaded");
        return () -> happened.add("closed");
    }

    @Test
    void itIsLoadedOnceAndClosedWhenTheLastIsDone() {
        var first = shared.use(this::load);
        var second = shared.use(this::load);
        assertSame(first.value(), second.value());
        first.close();
        first.close();
        assertEquals(List.of("loaded"), happened);
        second.close();
        assertEquals(List.of("loaded", "closed"), happened);
        shared.use(this::load).close();
        assertEquals(List.of("loaded", "closed", "loaded", "closed"), happened);
    }

    @Test
    void whatCouldNotBeLoadedIsTriedAgain() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        shared.use(
                                () -> {
                                    throw new IllegalStateException("no memory");
                                }));
        shared.use(this::load).close();
        assertEquals(List.of("loaded", "closed"), happened);
    }
}
