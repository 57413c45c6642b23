package io.dateline.model.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

import io.dateline.article.TextCut;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;

/// BERT's tokens, by Hugging Face's own tokenizer.
final class WordPieceTokenizer implements Tokenizer, AutoCloseable {

    static {
        // The library reports each start to its makers unless told not to; nothing of ours may.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    /// What is tokenized at once. The library needs some hundred times the memory of a text, and
    /// ends the process where there is none; no model reads so much.
    static final int MOST_CHARACTERS = 100_000;

    private final HuggingFaceTokenizer tokenizer;

    /// Who tokenizes has a share of it, since the memory that is read must not be freed meanwhile.
    private final ReadWriteLock freeing = new ReentrantReadWriteLock();

    private boolean closed;

    /// What a model's own marks are written like. A text that has one of them means no more by it
    /// than any unknown word: it must not end what is read, or begin anew.
    private static final Set<String> MARKS = Set.of("[PAD]", "[CLS]", "[SEP]", "[MASK]");

    private static final String UNKNOWN = "[UNK]";

    private static final Pattern ALONE = Pattern.compile("\\p{Cs}");

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
        borders = encode("", true).getIds();
        unknown = encode(UNKNOWN, false).getIds()[0];
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
        Encoding encoding = encode(whole(text), false);
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
        return text.isEmpty() ? 0 : encode(whole(text), false).getIds().length;
    }

    /// Token ids with `[CLS]` before and `[SEP]` after, cut to `limit` with the `[SEP]` kept.
    long[] ids(String text, int limit) {
        Encoding encoding = encode(whole(beginning(text)), true);
        long[] ids = encoding.getIds();
        if (ids.length <= limit) {
            return ids;
        }
        long[] cut = Arrays.copyOf(ids, limit);
        cut[limit - 1] = ids[ids.length - 1];
        return cut;
    }

    /// What of `text` can be tokenized at once, where only its beginning is read.
    static String beginning(String text) {
        return TextCut.beginning(text, MOST_CHARACTERS);
    }

    private Encoding encode(String text, boolean withBorders) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "at most %d characters are tokenized at once, not %d"
                            .formatted(MOST_CHARACTERS, text.length()));
        }
        freeing.readLock().lock();
        try {
            if (closed) {
                throw new CancellationException("the models are closed");
            }
            return tokenizer.encode(text, withBorders, false);
        } finally {
            freeing.readLock().unlock();
        }
    }

    /// Returns when nobody tokenizes any more; who wants to after that is told by a
    /// [CancellationException].
    @Override
    public void close() {
        freeing.writeLock().lock();
        try {
            closed = true;
            tokenizer.close();
        } finally {
            freeing.writeLock().unlock();
        }
    }

    /// With U+FFFD for each half of a surrogate pair that stands alone: it has no UTF-8, in which
    /// the tokenizer would make several characters of it, and count them.
    private static String whole(String text) {
        return ALONE.matcher(text).replaceAll("\uFFFD");
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
