package io.dateline.answer.generative.marker;

import java.util.List;

/// A sentence of a model, and what it cites.
///
/// @param text one line, without markers, links, images and tags
/// @param numbers of passages, each once, in the order of their first use
/// @param unknown what it cites besides, as it was written: no passage has these numbers, so the
///     sentence is not supported
public record CitedText(String text, List<Integer> numbers, List<String> unknown) {

    public CitedText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence is not blank");
        }
        numbers = List.copyOf(numbers);
        unknown = List.copyOf(unknown);
    }

    CitedText with(Marker marker) {
        Marker all = new Marker(numbers, unknown).and(marker);
        return new CitedText(text, all.numbers(), all.unknown());
    }
}
