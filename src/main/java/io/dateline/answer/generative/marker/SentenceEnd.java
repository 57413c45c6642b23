package io.dateline.answer.generative.marker;

import io.dateline.model.Sentences;

/// Whether a full stop ends a sentence.
interface SentenceEnd {

    /// @param left what stands before, with the full stop; some words are enough
    /// @param right the word that follows
    boolean isBetween(String left, String right);

    /// As [Sentences] has it of what a model writes.
    static SentenceEnd of(Sentences sentences) {
        Sentences written = sentences.asWritten();
        return (left, right) -> {
            String text = left + " " + right;
            int start = left.length() + 1;
            return written.of(text).stream().anyMatch(sentence -> sentence.start() == start);
        };
    }
}
