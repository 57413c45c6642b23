package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.article.Sha256;
import io.dateline.article.TextCut;
import io.dateline.article.TextSpan;
import io.dateline.index.Change.EmbeddedPassage;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Cuts articles into passages and embeds them, each with the article's title before it.
final class Passages {

    /// More than a headline has. Of a longer title this is put before a passage: with the longest
    /// passage it fits what a model reads, which would be all title otherwise.
    static final int MOST_TITLE_TOKENS = 64;

    private static final int MOST_TITLE_CHARACTERS = 1_000;

    /// A passage with no space in so many characters says nothing.
    private static final int ENDLESS_WORD = 1_000;

    private final PassageCutter cutter;
    private final TextEmbedder embedder;

    Passages(Sentences sentences, TextEmbedder embedder) {
        cutter = new PassageCutter(sentences, embedder.tokenizer());
        this.embedder = embedder;
    }

    /// The passages of an article.
    ///
    /// @param repeats how many more were left out, since they hold the same as one before, or
    ///     nothing but a further piece of an endless word: what a text of a million dots is made of
    record Embedded(List<EmbeddedPassage> passages, int repeats) {
        Embedded {
            passages = List.copyOf(passages);
        }
    }

    /// The passages of each article, in order. All are embedded together, so that no core waits
    /// for the last passage of an article.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    List<Embedded> of(List<Article> articles) {
        List<Cut> cuts = new ArrayList<>(articles.size());
        List<String> texts = new ArrayList<>();
        for (Article article : articles) {
            Cut cut = ParsingThreads.run(() -> cut(article.text()));
            cuts.add(cut);
            String title = beginning(article.metadata().title());
            for (TextSpan span : cut.spans()) {
                texts.add(title + "\n" + span.of(article.text()));
            }
        }
        Iterator<float[]> vectors = embedder.embedPassages(texts).iterator();
        return cuts.stream().map(cut -> cut.with(vectors)).toList();
    }

    List<EmbeddedPassage> of(Article article) {
        return of(List.of(article)).getFirst().passages();
    }

    private record Cut(List<TextSpan> spans, int repeats) {

        Embedded with(Iterator<float[]> vectors) {
            List<EmbeddedPassage> passages =
                    spans.stream().map(span -> new EmbeddedPassage(span, vectors.next())).toList();
            return new Embedded(passages, repeats);
        }
    }

    private Cut cut(String text) {
        List<TextSpan> all = cutter.cut(text);
        List<TextSpan> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TextSpan span : all) {
            if (seen.add(sameness(span.of(text)))) {
                distinct.add(span);
            }
        }
        return new Cut(distinct, all.size() - distinct.size());
    }

    /// Equal for passages of which one is enough. They are hashed, since a text of many would stand
    /// in memory twice.
    private static String sameness(String passage) {
        boolean endless =
                passage.length() >= ENDLESS_WORD
                        && passage.chars().noneMatch(Character::isWhitespace);
        return endless ? "" : Sha256.of(passage);
    }

    private String beginning(String title) {
        String beginning = TextCut.beginning(title, MOST_TITLE_CHARACTERS);
        List<TextSpan> tokens = embedder.tokenizer().tokens(beginning);
        return tokens.size() <= MOST_TITLE_TOKENS
                ? beginning
                : beginning.substring(0, tokens.get(MOST_TITLE_TOKENS - 1).end());
    }
}
