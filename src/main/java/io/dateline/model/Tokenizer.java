package io.dateline.model;

import io.dateline.article.TextSpan;

import java.util.List;

/// Cuts a text into the tokens its model counts.
public interface Tokenizer {

    /// The tokens of `text`, in order, without those that the model adds at its borders.
    ///
    /// @param text as long as what a model may be given at most, not a whole article
    List<TextSpan> tokens(String text);

    /// How many tokens `text` has.
    default int count(String text) {
        return tokens(text).size();
    }
}
