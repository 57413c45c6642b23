package io.dateline.answer.chain;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.prompt.text.Fence;
import io.dateline.retrieve.RankedPassage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Passages as a chat model reads them: numbered from 1, each with its article's title, source and
/// date.
///
/// What the model sees is cleaned by the [Fence]; the passages themselves are not, and citations
/// point into those.
public final class PassageBlocks {

    /// Stands for a date or a source that is not known.
    static final String UNKNOWN = "unknown";

    private final List<RankedPassage> passages;
    private final String text;

    private PassageBlocks(List<RankedPassage> passages, String text) {
        this.passages = passages;
        this.text = text;
    }

    /// @param passages in the order of their numbers
    /// @param fence of this prompt alone
    public static PassageBlocks of(List<RankedPassage> passages, Fence fence) {
        String text =
                IntStream.range(0, passages.size())
                        .mapToObj(i -> block(i + 1, passages.get(i), fence))
                        .collect(Collectors.joining("\n\n"));
        return new PassageBlocks(List.copyOf(passages), text);
    }

    /// The same with less around each, for a small model, which takes the code of a fence for what
    /// it is to cite.
    ///
    /// @param passages in the order of their numbers
    public static PassageBlocks brief(List<RankedPassage> passages) {
        String text =
                IntStream.range(0, passages.size())
                        .mapToObj(i -> brief(i + 1, passages.get(i)))
                        .collect(Collectors.joining("\n\n"));
        return new PassageBlocks(List.copyOf(passages), text);
    }

    private static String brief(int number, RankedPassage ranked) {
        ArticleMetadata article = ranked.passage().article();
        String label =
                Stream.of(article.title(), article.source(), article.publishedAt())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        return Fence.numbered(number, label, ranked.passage().text());
    }

    private static String block(int number, RankedPassage ranked, Fence fence) {
        ArticleMetadata article = ranked.passage().article();
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("number", Integer.toString(number));
        attributes.put("title", article.title());
        attributes.put("source", article.source() == null ? UNKNOWN : article.source());
        attributes.put(
                "date",
                article.publishedAt() == null
                        ? "date " + UNKNOWN
                        : article.publishedAt().toString());
        return fence.around("passage", attributes, ranked.passage().text());
    }

    /// The blocks, as they go into a prompt.
    public String text() {
        return text;
    }

    /// How many there are: a model may cite 1 to this.
    public int size() {
        return passages.size();
    }

    /// All, in the order of their numbers.
    public List<Passage> passages() {
        return passages.stream().map(RankedPassage::passage).toList();
    }

    /// @param number from 1 to [#size]
    public RankedPassage passage(int number) {
        if (number < 1 || number > passages.size()) {
            throw new IllegalArgumentException(
                    "passages have numbers from 1 to " + passages.size() + ", not " + number);
        }
        return passages.get(number - 1);
    }
}
