package io.dateline.model.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

import io.dateline.article.TextSpan;
import io.dateline.model.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// BERT's tokens, by Hugging Face's own tokenizer.
final class WordPieceTokenizer implements Tokenizer, AutoCloseable {

    static {
        // The library reports each start to its makers unless told not to; nothing of ours may.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    /// What a model's own marks are written like. A text that has one of them means no more by it
    /// than any unknown word: it must not end what is read, or begin anew.
    private static final Set<String> MARKS = Set.of("[PAD]", "[CLS]", "[SEP]", "[MASK]");

    private static final String UNKNOWN = "[UNK]";

    /// What stands around a text of no tokens.
    private final long[] borders;

    private final long unknown;

    WordPieceTokenizer(InputStream json) {
        try {
            tokenizer =
                    HuggingFaceTokenizer.newInstance(
                            json, Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        borders = tokenizer.encode("", true, false).getIds();
        unknown = tokenizer.encode(UNKNOWN, false, false).getIds()[0];
    }

    /// A token and its place in the text.
    ///
    /// @param id the model's number of it
    record Piece(long id, TextSpan span) {}

    @Override
    public List<TextSpan> tokens(String text) {
        return pieces(text).stream().map(Piece::span).toList();
    }

    /// The tokens of `text`, in order, with the model's numbers. None of them is a mark.
    List<Piece> pieces(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        int[] units = unitOffsets(text);
        List<Piece> pieces = new ArrayList<>();
        Encoding encoding = tokenizer.encode(text, false, false);
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        for (int i = 0; i < spans.length; i++) {
            CharSpan span = spans[i];
            if (span != null && span.getEnd() > span.getStart()) {
                TextSpan place = new TextSpan(units[span.getStart()], units[span.getEnd()]);
                boolean forged = MARKS.contains(encoding.getTokens()[i]);
                pieces.add(new Piece(forged ? unknown : encoding.getIds()[i], place));
            }
        }
        return pieces;
    }

    /// The number of the token that begins what a model reads, `[CLS]`.
    long classifier() {
        return borders[0];
    }

    /// The number of the token that ends each part of it, `[SEP]`.
    long separator() {
        return borders[1];
    }

    @Override
    public int count(String text) {
        return text.isEmpty() ? 0 : tokenizer.encode(text, false, false).getIds().length;
    }

    /// Token ids with `[CLS]` before and `[SEP]` after, cut to `limit` with the `[SEP]` kept.
    long[] ids(String text, int limit) {
        Encoding encoding = tokenizer.encode(text, true, false);
        long[] ids = encoding.getIds();
        if (ids.length <= limit) {
            return ids;
        }
        long[] cut = Arrays.copyOf(ids, limit);
        cut[limit - 1] = ids[ids.length - 1];
        return cut;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /// The UTF-16 offset of each code point of `text`, and its length at the end: the tokenizer
    /// counts
    /// code points.
    private static int[] unitOffsets(String text) {
        int points = text.codePointCount(0, text.length());
        int[] offsets = new int[points + 1];
        for (int point = 0, unit = 0; point < points; point++) {
            offsets[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        offsets[points] = text.length();
        return offsets;
    }
}
