package io.dateline.answer;

import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whole sentences of an article that hold an answer, with their citation.
///
/// @param text the sentences as they stand in the article
/// @param shortAnswer the words in them that answer; `null` where that is all of them
record Quotation(String text, Citation citation, @Nullable String shortAnswer, double score) {

    /// The sentences around `found` in `passage`.
    ///
    /// @return empty when the article is gone since the passage was found
    static Optional<Quotation> of(
            ScoredSpan found, Passage passage, ArticleCollection articles, Sentences sentences) {
        Optional<Article> article =
                articles.find(passage.article().id(), passage.article().version());
        if (article.isEmpty()) {
            return Optional.empty();
        }
        List<TextSpan> holding =
                sentences.of(passage.text()).stream()
                        .filter(sentence -> sentence.overlaps(found.span()))
                        .toList();
        TextSpan whole =
                holding.isEmpty() ? found.span() : holding.getFirst().through(holding.getLast());
        Citation citation = Citation.of(article.get(), whole.shifted(passage.span().start()));
        String words = found.span().equals(whole) ? null : found.span().of(passage.text());
        return Optional.of(
                new Quotation(
                        citation.quote().replaceAll("\\s+", " "), citation, words, found.score()));
    }

    /// What makes two quotations one: the same words, whatever their case and signs.
    String key() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
