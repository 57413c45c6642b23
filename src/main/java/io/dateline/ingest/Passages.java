package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.article.TextCut;
import io.dateline.article.TextSpan;
import io.dateline.index.Change.EmbeddedPassage;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Cuts articles into passages and embeds them, each with the article's title before it.
final class Passages {

    /// More than a headline has. Of a longer title this is put before a passage: with the longest
    /// passage it fits what a model reads, which would be all title otherwise.
    static final int MOST_TITLE_TOKENS = 64;

    private static final int MOST_TITLE_CHARACTERS = 1_000;

    private final PassageCutter cutter;
    private final TextEmbedder embedder;

    Passages(Sentences sentences, TextEmbedder embedder) {
        cutter = new PassageCutter(sentences, embedder.tokenizer());
        this.embedder = embedder;
    }

    /// The passages of each article, in order. All are embedded together, so that no core waits
    /// for the last passage of an article.
    List<List<EmbeddedPassage>> of(List<Article> articles) {
        List<List<TextSpan>> spans = new ArrayList<>(articles.size());
        List<String> texts = new ArrayList<>();
        for (Article article : articles) {
            List<TextSpan> cut = cutter.cut(article.text());
            spans.add(cut);
            String title = beginning(article.metadata().title());
            for (TextSpan span : cut) {
                texts.add(title + "\n" + span.of(article.text()));
            }
        }
        Iterator<float[]> vectors = embedder.embedPassages(texts).iterator();
        return spans.stream()
                .map(
                        cut ->
                                cut.stream()
                                        .map(span -> new EmbeddedPassage(span, vectors.next()))
                                        .toList())
                .toList();
    }

    List<EmbeddedPassage> of(Article article) {
        return of(List.of(article)).getFirst();
    }

    private String beginning(String title) {
        String beginning = TextCut.beginning(title, MOST_TITLE_CHARACTERS);
        List<TextSpan> tokens = embedder.tokenizer().tokens(beginning);
        return tokens.size() <= MOST_TITLE_TOKENS
                ? beginning
                : beginning.substring(0, tokens.get(MOST_TITLE_TOKENS - 1).end());
    }
}
