package io.dateline.answer.generative.marker;

import io.dateline.model.Sentences;
import io.dateline.prompt.text.VisibleText;

import java.util.ArrayList;
import java.util.List;

/// Takes what a chat model writes, in pieces cut anywhere, and gives it back sentence by sentence
/// with the numbers that each cites.
///
/// - `[1]`, `[1][2]`, `[1, 2]`, `[1-3]`, `[^1]`, `【1†source】` and `［1］` are markers, also behind
///   the full stop; a sentence is given when the next one has begun, so that no marker comes too
///   late. Markers at the head of a line belong to what follows there, if anything does.
/// - Of a link the words between the brackets stay. Images go, as do addresses, bare ones too,
///   tags, comments, definitions of links and footnotes, and what is thought in `<think>`.
/// - In code nothing is a marker. Its words stay between backticks.
///
/// What it gives depends on the text alone, not on how it was cut. The work grows as the text does,
/// whatever is in it. One parser reads one text, and is used by one thread at a time.
public final class MarkerParser {

    private final List<CitedText> ended = new ArrayList<>();
    private final SentenceCutter cutter;
    private final MarkupFilter markup;

    /// The first half of a character whose second half is in the next piece; 0 for none.
    private char half;

    private int previous = VisibleText.NOTHING;
    private boolean closed;

    /// @param offered passages 1 to this may be cited
    public MarkerParser(int offered, Sentences sentences) {
        this(offered, SentenceEnd.of(sentences));
    }

    MarkerParser(int offered, SentenceEnd sentenceEnd) {
        if (offered < 0) {
            throw new IllegalArgumentException("passages cannot be " + offered);
        }
        cutter = new SentenceCutter(sentenceEnd, ended::add);
        markup = new MarkupFilter(new BracketFilter(offered, cutter));
    }

    /// The sentences that ended with this piece of the text.
    public List<CitedText> accept(String piece) {
        requireOpen();
        for (int at = 0; at < piece.length(); at++) {
            unit(piece.charAt(at));
        }
        return take();
    }

    /// The text is whole: the sentences that were not given yet.
    public List<CitedText> finish() {
        requireOpen();
        closed = true;
        if (half != 0) {
            point(half);
        }
        markup.finish();
        cutter.finish();
        return take();
    }

    /// The text broke off: the sentences that were not given yet and surely were whole. Half a
    /// sentence is dropped.
    public List<CitedText> abandon() {
        requireOpen();
        closed = true;
        cutter.abandon();
        return take();
    }

    /// How often a character was looked at or moved so far.
    long steps() {
        return markup.steps() + cutter.steps();
    }

    private void unit(char unit) {
        if (half == 0) {
            if (Character.isHighSurrogate(unit)) {
                half = unit;
            } else {
                point(unit);
            }
            return;
        }
        char first = half;
        half = 0;
        if (Character.isLowSurrogate(unit)) {
            point(Character.toCodePoint(first, unit));
        } else {
            point(first);
            unit(unit);
        }
    }

    private void point(int codePoint) {
        int visible = VisibleText.visible(previous, codePoint);
        if (visible != VisibleText.NOTHING) {
            previous = visible;
            markup.accept(visible);
        }
    }

    private List<CitedText> take() {
        List<CitedText> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the text was finished or abandoned before");
        }
    }
}
