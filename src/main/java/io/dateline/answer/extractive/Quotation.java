package io.dateline.answer.extractive;

import io.dateline.answer.digest.Wording;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/// Whole sentences of an article that hold an answer, with their citation.
///
/// @param text the sentences as they stand in the article, with single spaces
/// @param place where they stand in the article
/// @param candidate the answer that they hold
/// @param shortAnswer its words; `null` where those are all of the sentences
record Quotation(
        String text,
        Citation citation,
        TextSpan place,
        Findings.Candidate candidate,
        @Nullable String shortAnswer) {

    /// The sentences around `candidate`.
    ///
    /// @return empty when the article is gone since the passage was found
    static Optional<Quotation> of(
            Findings.Candidate candidate, ArticleCollection articles, Sentences sentences) {
        Passage passage = candidate.passage();
        TextSpan found = candidate.found().span();
        Optional<Article> article =
                articles.find(passage.article().id(), passage.article().version());
        if (article.isEmpty()) {
            return Optional.empty();
        }
        TextSpan whole = candidate.sentences(sentences);
        TextSpan place =
                withoutDateLine(whole, found, passage.text()).shifted(passage.span().start());
        Citation citation = Citation.of(article.get(), place);
        return Optional.of(
                new Quotation(
                        citation.quote().replaceAll("\\s+", " "),
                        citation,
                        place,
                        candidate,
                        found.equals(whole) ? null : candidate.words()));
    }

    /// Where a story was sent from and when stands before its first sentence and is no part of it,
    /// unless that is the answer.
    private static TextSpan withoutDateLine(TextSpan sentences, TextSpan found, String text) {
        int start = sentences.start() + Wording.afterDateLine(sentences.of(text));
        boolean isBefore = start <= found.start() || found.equals(sentences);
        return isBefore ? new TextSpan(start, sentences.end()) : sentences;
    }

    boolean isAround(Findings.Candidate other) {
        return candidate.equals(other);
    }

    /// Whether both quote the same place.
    boolean overlaps(Quotation other) {
        return citation.article().id().equals(other.citation.article().id())
                && place.overlaps(other.place);
    }

    /// Whether this says nothing new beside `other`: the same sentences, also in another article,
    /// or an answer that has all words of the other's or only such.
    boolean repeats(Quotation other) {
        Set<String> mine = Words.of(candidate.words());
        Set<String> others = Words.of(other.candidate.words());
        return overlaps(other)
                || Words.of(text).equals(Words.of(other.text))
                || mine.containsAll(others)
                || others.containsAll(mine);
    }
}
