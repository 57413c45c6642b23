package io.dateline.answer.support;

import io.dateline.model.PassageReading;
import io.dateline.model.Reader;

import java.util.List;

/// A reader that finds no answer to anything.
public final class SilentReader implements Reader {

    @Override
    public String name() {
        return "silent";
    }

    @Override
    public List<PassageReading> read(String question, List<String> passages) {
        return passages.stream().map(_ -> new PassageReading(0, List.of())).toList();
    }

    @Override
    public List<Double> rescore(String question, List<Found> found) {
        return found.stream().map(_ -> 0.0).toList();
    }

    @Override
    public void close() {}
}
