package io.dateline.model.onnx;

import io.dateline.article.TextSpan;
import io.dateline.model.onnx.WordPieceTokenizer.Piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the reader reads at once: `[CLS] question [SEP] part of a passage [SEP]`.
///
/// @param passage which passage it is of, from 0
/// @param ids the model's number of each token
/// @param types what each token is, [#ASKED] to [#UPPER]
/// @param first the place of the passage's first token
/// @param places where each of the passage's tokens stands in it
/// @param sentences the number of the sentence that each of these tokens is in
@SuppressWarnings("ArrayRecordComponent") // never compared
record Window(
        int passage, long[] ids, long[] types, int first, List<TextSpan> places, int[] sentences) {

    /// Tokens of a question that are read; none of those trained on had more.
    static final int QUESTION_TOKENS = 64;

    /// Tokens of a claim that are read in a question's place, as in training.
    static final int CLAIM_TOKENS = 110;

    /// Tokens of question, passage and their three borders, as in training. The passages of an
    /// index fit one window.
    static final int MOST_TOKENS = 384;

    /// Tokens that two windows of a longer passage share: no answer is cut by both.
    static final int OVERLAP = 128;

    // Token types. The weights are those of an uncased model, so the type tells the case.
    static final long ASKED = 0;
    static final long LOWER = 1;
    static final long CAPITALISED = 2;
    static final long UPPER = 3;

    private static final int BORDERS = 3;

    int length() {
        return ids.length;
    }

    /// Where the tokens `from` to `to` of [#ids], all of the passage's, stand in the passage.
    TextSpan place(int from, int to) {
        return places.get(from - first).through(places.get(to - first));
    }

    /// Where it begins in the passage.
    int start() {
        return places.getFirst().start();
    }

    /// Which of [#ids] are the first and the last token of `span`, a span of the passage.
    int[] tokens(TextSpan span) {
        int[] holding =
                IntStream.range(0, places.size())
                        .filter(token -> places.get(token).overlaps(span))
                        .toArray();
        return new int[] {first + holding[0], first + holding[holding.length - 1]};
    }

    /// The part of a question that is read.
    static long[] questionIds(List<Piece> question) {
        return question.stream().limit(QUESTION_TOKENS).mapToLong(Piece::id).toArray();
    }

    /// The part of a claim that is read.
    static long[] claimIds(List<Piece> claim) {
        return claim.stream().limit(CLAIM_TOKENS).mapToLong(Piece::id).toArray();
    }

    /// The windows over a passage, in order; none where it has no tokens.
    static List<Window> of(
            int passage, String text, long[] question, WordPieceTokenizer tokenizer) {
        List<Piece> pieces = tokenizer.pieces(text);
        int[] sentences = ReaderSentences.numbers(text, pieces.stream().map(Piece::span).toList());
        int room = MOST_TOKENS - BORDERS - question.length;
        List<Window> windows = new ArrayList<>();
        for (int start = 0; start < pieces.size(); start += room - OVERLAP) {
            int end = Math.min(pieces.size(), start + room);
            int[] inside = Arrays.copyOfRange(sentences, start, end);
            windows.add(of(passage, text, question, pieces.subList(start, end), inside, tokenizer));
            if (end == pieces.size()) {
                break;
            }
        }
        return windows;
    }

    private static Window of(
            int passage,
            String text,
            long[] question,
            List<Piece> pieces,
            int[] sentences,
            WordPieceTokenizer tokenizer) {
        int first = question.length + 2;
        long[] ids = new long[first + pieces.size() + 1];
        long[] types = new long[ids.length];
        ids[0] = tokenizer.classifier();
        System.arraycopy(question, 0, ids, 1, question.length);
        ids[first - 1] = tokenizer.separator();
        ids[ids.length - 1] = tokenizer.separator();
        types[ids.length - 1] = LOWER;
        for (int i = 0; i < pieces.size(); i++) {
            ids[first + i] = pieces.get(i).id();
            types[first + i] = caseOf(pieces.get(i).span().of(text));
        }
        List<TextSpan> places = pieces.stream().map(Piece::span).toList();
        return new Window(passage, ids, types, first, places, sentences);
    }

    /// The type of a passage's token by its letters.
    static long caseOf(String token) {
        if (!Character.isUpperCase(token.codePointAt(0))) {
            return LOWER;
        }
        boolean isUpper =
                token.codePointCount(0, token.length()) > 1
                        && token.codePoints()
                                .noneMatch(
                                        c -> Character.isLowerCase(c) || Character.isTitleCase(c));
        return isUpper ? UPPER : CAPITALISED;
    }
}
