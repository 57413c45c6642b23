package io.dateline.model.onnx;

import io.dateline.article.TextSpan;
import io.dateline.model.PassageReading;
import io.dateline.model.ScoredSpan;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What one window says to a question.
///
/// @param passage which passage it is of, from 0
/// @param relevance from 0 to 1
/// @param spans in the passage, best first
record WindowReading(int passage, double relevance, List<ScoredSpan> spans) {

    /// What the windows of a passage say together: its relevance is that of the most relevant, and
    /// where spans of two windows overlap the better one counts.
    static PassageReading merged(List<WindowReading> windows, String text) {
        double relevance = windows.stream().mapToDouble(WindowReading::relevance).max().orElse(0);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        List<ScoredSpan> spans = new ArrayList<>();
        windows.stream()
                .flatMap(window -> window.spans().stream())
                .map(found -> new ScoredSpan(whole(found.span(), characters), found.score()))
                .sorted(Comparator.comparingDouble(ScoredSpan::score).reversed())
                .filter(
                        found ->
                                spans.stream()
                                        .noneMatch(better -> better.span().overlaps(found.span())))
                .forEachOrdered(spans::add);
        return new PassageReading(relevance, spans);
    }

    /// The tokenizer may end a token within what a person sees as one character, as before an
    /// accent of its own code point or within an emoji made of several.
    private static TextSpan whole(TextSpan span, BreakIterator characters) {
        int start =
                characters.isBoundary(span.start())
                        ? span.start()
                        : characters.preceding(span.start());
        int end = characters.isBoundary(span.end()) ? span.end() : characters.following(span.end());
        return new TextSpan(start, end);
    }
}
