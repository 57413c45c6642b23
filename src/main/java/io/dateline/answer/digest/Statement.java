package io.dateline.answer.digest;

import io.dateline.article.Article;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Blocks;
import io.dateline.model.text.PromptInjection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A sentence of an article that can be quoted by itself.
///
/// @param place where it stands in the article, without a date line before it
/// @param text its words, with single spaces
/// @param order its place among the article's sentences, from 0
/// @param opens whether a paragraph begins with it
/// @param leans whether it needs the sentence before it, as one about "he"
/// @param terms what it says
/// @param figures its numbers
record Statement(
        Article article,
        TextSpan place,
        String text,
        int order,
        boolean opens,
        boolean leans,
        Set<String> terms,
        Set<String> figures) {

    /// A longer article is read at its beginning and where its passages were found.
    private static final int READ_WHOLE = 8_000;

    private static final int LEAD = 1_500;

    /// What shares so many of its words with another tells the same.
    static final double SAME = 0.7;

    /// Sentences that differ in their numbers are less alike than their words are.
    private static final double OTHER_FIGURES = 0.6;

    Statement {
        terms = Set.copyOf(terms);
        figures = Set.copyOf(figures);
    }

    /// The sentences of `article` that can be quoted, in its order, up to where it tells who wrote
    /// it.
    ///
    /// @param found where its passages stand
    static List<Statement> of(Article article, List<TextSpan> found, Sentences sentences) {
        List<Statement> statements = new ArrayList<>();
        int order = 0;
        for (TextSpan region : regions(article.text(), found)) {
            String read = region.of(article.text());
            List<TextSpan> orders = PromptInjection.in(read);
            Set<Integer> starts =
                    Set.copyOf(Blocks.of(read).stream().map(TextSpan::start).toList());
            for (TextSpan sentence : sentences.of(read)) {
                TextSpan place = sentence.shifted(region.start());
                boolean opens = starts.contains(sentence.start());
                String words = place.of(article.text());
                if (isNearEnd(place, article) && Wording.closes(words)) {
                    return statements;
                }
                boolean isOrder = orders.stream().anyMatch(sentence::overlaps);
                if (!isOrder && Wording.isQuotable(words)) {
                    statements.add(of(article, place, order, opens));
                }
                order++;
            }
        }
        return statements;
    }

    private static boolean isNearEnd(TextSpan place, Article article) {
        return place.start() > article.text().length() / 2;
    }

    private static Statement of(Article article, TextSpan sentence, int order, boolean opens) {
        int after = opens ? Wording.afterDateLine(sentence.of(article.text())) : 0;
        TextSpan place = new TextSpan(sentence.start() + after, sentence.end());
        String text = place.of(article.text()).replaceAll("\\s+", " ");
        return new Statement(
                article,
                place,
                text,
                order,
                opens,
                Wording.leans(text),
                PlainTerms.of(text),
                PlainTerms.figures(text));
    }

    /// This and the sentence after it as one.
    Statement through(Statement next) {
        Statement both = of(article, place.through(next.place), order, opens);
        return new Statement(
                article, both.place, both.text, order, opens, leans, both.terms, both.figures);
    }

    /// Whether it tells what `other` does: a later count of the same thing tells something else.
    boolean repeats(Statement other) {
        return likeness(other, terms, other.terms) >= SAME;
    }

    /// How much of what one of both says the other says too, from 0 to 1.
    ///
    /// @param own the terms by which this is compared
    /// @param others those of the other
    double likeness(Statement other, Set<String> own, Set<String> others) {
        int least = Math.min(own.size(), others.size());
        if (least == 0) {
            return terms.equals(other.terms) ? 1 : 0;
        }
        double likeness = (double) own.stream().filter(others::contains).count() / least;
        boolean figuresDiffer =
                !figures.containsAll(other.figures) && !other.figures.containsAll(figures);
        return figuresDiffer ? OTHER_FIGURES * likeness : likeness;
    }

    /// The beginning of a text, some paragraphs where these are not long.
    static TextSpan lead(String text) {
        if (text.length() <= LEAD) {
            return TextSpan.all(text);
        }
        int paragraph = text.indexOf("\n\n", LEAD / 2);
        return new TextSpan(0, paragraph < 0 || paragraph > 2 * LEAD ? LEAD : paragraph);
    }

    private static List<TextSpan> regions(String text, List<TextSpan> found) {
        if (text.length() <= READ_WHOLE) {
            return List.of(TextSpan.all(text));
        }
        List<TextSpan> regions = new ArrayList<>();
        regions.add(lead(text));
        for (TextSpan next : found.stream().sorted().toList()) {
            TextSpan last = regions.getLast();
            if (next.start() > last.end()) {
                regions.add(next);
            } else if (next.end() > last.end()) {
                regions.set(regions.size() - 1, last.through(next));
            }
        }
        return regions;
    }
}
