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

/// BERT's tokens, by Hugging Face's own tokenizer.
final class WordPieceTokenizer implements Tokenizer, AutoCloseable {

    static {
        // The library reports each start to its makers unless told not to; nothing of ours may.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    WordPieceTokenizer(InputStream json) {
        try {
            tokenizer =
                    HuggingFaceTokenizer.newInstance(
                            json, Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TextSpan> tokens(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        int[] units = unitOffsets(text);
        List<TextSpan> tokens = new ArrayList<>();
        for (@Nullable CharSpan span : tokenizer.encode(text, false, false).getCharTokenSpans()) {
            if (span != null && span.getEnd() > span.getStart()) {
                tokens.add(new TextSpan(units[span.getStart()], units[span.getEnd()]));
            }
        }
        return tokens;
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
