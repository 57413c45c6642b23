package io.dateline.answer.extractive;

import io.dateline.answer.digest.Wording;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Blocks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The sentences that explain something together: what the reader finds in one article, with the
/// sentences beside it that lead to it or go on from it.
final class Explanations {

    private static final int MOST_SENTENCES = 4;

    private final ArticleCollection articles;
    private final Sentences sentences;

    Explanations(ArticleCollection articles, Sentences sentences) {
        this.articles = articles;
        this.sentences = sentences;
    }

    /// Of the best candidate's article, in its order.
    ///
    /// @param supported the best candidate first
    List<Quotation> of(List<Findings.Candidate> supported) {
        Findings.Candidate best = supported.getFirst();
        ArticleMetadata explaining = best.passage().article();
        List<Quotation> told = new ArrayList<>();
        add(best, told);
        beside(best).forEach(one -> add(one, told));
        supported.stream()
                .filter(one -> one.passage().article().equals(explaining))
                .filter(one -> !Wording.leans(one.sentences(sentences).of(one.passage().text())))
                .forEach(one -> add(one, told));
        told.sort(Comparator.comparing(Quotation::place));
        return told;
    }

    private void add(Findings.Candidate candidate, List<Quotation> told) {
        if (told.size() < MOST_SENTENCES) {
            Quotation.of(candidate, articles, sentences)
                    .filter(next -> told.stream().noneMatch(next::overlaps))
                    .ifPresent(told::add);
        }
    }

    /// The words of the best candidate, where they explain by themselves.
    static @Nullable String shortAnswer(@Nullable String words) {
        return words != null && Wording.isClause(words) ? words : null;
    }

    /// The sentence before, where this one needs it, and those after that go on explaining; all of
    /// one paragraph.
    private List<Findings.Candidate> beside(Findings.Candidate best) {
        Passage passage = best.passage();
        String text = passage.text();
        TextSpan said = best.sentences(sentences);
        TextSpan paragraph =
                Blocks.of(text).stream()
                        .filter(block -> block.contains(said))
                        .findFirst()
                        .orElse(said);
        List<TextSpan> all = sentences.of(text).stream().filter(paragraph::contains).toList();
        List<TextSpan> beside = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean isNeeded =
                    i + 1 < all.size()
                            && all.get(i + 1).equals(said)
                            && Wording.leans(said.of(text));
            if (isNeeded) {
                beside.add(all.get(i));
            }
        }
        int at = all.indexOf(said);
        for (int i = at + 1; at >= 0 && i < all.size() && goesOn(all.get(i).of(text)); i++) {
            beside.add(all.get(i));
        }
        return beside.stream()
                .map(span -> new Findings.Candidate(passage, new ScoredSpan(span, 0), 0))
                .toList();
    }

    private static boolean goesOn(String sentence) {
        return Wording.goesOn(sentence) || Wording.givesCause(sentence);
    }
}
