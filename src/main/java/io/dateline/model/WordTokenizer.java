package io.dateline.model;

import io.dateline.article.TextSpan;

import java.util.List;
import java.util.regex.Pattern;

/// Words and signs as tokens, for models whose own tokens are not known. Long words count more
/// than once, as they do in every vocabulary of word pieces.
final class WordTokenizer implements Tokenizer {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1,8}|[^\\p{L}\\p{M}\\p{N}\\s]");

    @Override
    public List<TextSpan> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(match -> new TextSpan(match.start(), match.end()))
                .toList();
    }
}
