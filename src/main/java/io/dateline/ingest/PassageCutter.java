package io.dateline.ingest;

import io.dateline.article.TextCut;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.Tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Cuts a text into passages of whole sentences that overlap a little, so that words which stand
/// together are found together.
///
/// A sentence too long for a passage is cut at a word, or where there are no words between two
/// code points.
final class PassageCutter {

    /// A passage is filled with sentences up to this many tokens of the model: long enough to hold
    /// a statement with what it refers to, short enough for one vector to stand for it.
    static final int MOST_TOKENS = 220;

    /// The end of a text may make the last passage this much longer rather than be one of its own.
    static final int LONGEST_TAIL = 60;

    /// The last sentences of a passage, one or two, begin the next when they are this short.
    static final int MOST_OVERLAP_TOKENS = 50;

    private static final int MOST_OVERLAP_SENTENCES = 2;

    /// The tokenizer takes any word of over 100 letters for one token; this bounds such text.
    static final int MOST_CHARACTERS = 3_000;

    private final Sentences sentences;
    private final Tokenizer tokenizer;

    PassageCutter(Sentences sentences, Tokenizer tokenizer) {
        this.sentences = sentences;
        this.tokenizer = tokenizer;
    }

    /// The passages of `text` in order; one at least where the text is not blank. They cover all
    /// that is not white space or a no-break space.
    ///
    /// @throws CancellationException when the thread is interrupted meanwhile
    List<TextSpan> cut(String text) {
        List<Piece> pieces = pieces(text);
        if (pieces.isEmpty()) {
            // No sentence is found in no-break spaces, which are not blank to Java.
            TextSpan all = TextSpan.trimmed(text, 0, text.length());
            return all == null ? List.of() : List.of(all);
        }
        List<TextSpan> passages = new ArrayList<>();
        int first = 0;
        while (first < pieces.size()) {
            int end = endOfPassage(pieces, first);
            passages.add(pieces.get(first).span().through(pieces.get(end - 1).span()));
            if (end == pieces.size()) {
                break;
            }
            first = startOfNext(pieces, first, end);
        }
        return passages;
    }

    private static int endOfPassage(List<Piece> pieces, int first) {
        int tokens = 0;
        int end = first;
        while (end < pieces.size()
                && (end == first || tokens + pieces.get(end).tokens() <= MOST_TOKENS)
                && reach(pieces, first, end) <= MOST_CHARACTERS) {
            tokens += pieces.get(end).tokens();
            end++;
        }
        int rest = 0;
        for (int i = end; i < pieces.size() && rest <= LONGEST_TAIL; i++) {
            rest += pieces.get(i).tokens();
        }
        boolean takeRest =
                rest <= LONGEST_TAIL && reach(pieces, first, pieces.size() - 1) <= MOST_CHARACTERS;
        return takeRest ? pieces.size() : end;
    }

    private static int reach(List<Piece> pieces, int first, int last) {
        return pieces.get(last).span().end() - pieces.get(first).span().start();
    }

    /// Overlaps no more than leaves room for the piece at `end`: a passage without a word of its
    /// own would only repeat.
    private static int startOfNext(List<Piece> pieces, int first, int end) {
        int most = Math.min(MOST_OVERLAP_TOKENS, MOST_TOKENS - pieces.get(end).tokens());
        int start = end;
        int tokens = 0;
        while (start - 1 > first
                && end - start < MOST_OVERLAP_SENTENCES
                && tokens + pieces.get(start - 1).tokens() <= most
                && reach(pieces, start - 1, end) <= MOST_CHARACTERS) {
            start--;
            tokens += pieces.get(start).tokens();
        }
        return start;
    }

    /// A sentence, or a part of one that is too long.
    private record Piece(TextSpan span, int tokens) {}

    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (TextSpan sentence : sentences.of(text)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            if (sentence.length() > MOST_CHARACTERS) {
                addParts(text, sentence, pieces);
                continue;
            }
            int tokens = tokenizer.count(sentence.of(text));
            if (tokens <= MOST_TOKENS) {
                pieces.add(new Piece(sentence, tokens));
            } else {
                addParts(text, sentence, pieces);
            }
        }
        return pieces;
    }

    /// Tokenizes no more than fits a passage: a sentence may be as long as an article.
    private void addParts(String text, TextSpan sentence, List<Piece> pieces) {
        int start = sentence.start();
        while (start < sentence.end()) {
            int reach = TextCut.at(text, Math.min(sentence.end(), start + MOST_CHARACTERS));
            List<TextSpan> tokens = tokenizer.tokens(text.substring(start, reach));
            int end = tokens.size() > MOST_TOKENS ? start + tokens.get(MOST_TOKENS).start() : reach;
            if (end < sentence.end()) {
                end = TextCut.afterWord(text, start, end);
            }
            int length = end - start;
            TextSpan part = TextSpan.trimmed(text, start, end);
            if (part != null) {
                int inside = (int) tokens.stream().filter(token -> token.start() < length).count();
                pieces.add(new Piece(part, Math.max(1, inside)));
            }
            start = end;
        }
    }
}
