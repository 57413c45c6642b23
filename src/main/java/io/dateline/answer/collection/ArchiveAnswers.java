package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.understanding.DayWords;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.NamedCount;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Says what there is: of which time, of whom, and what is newest.
final class ArchiveAnswers {

    private static final int MOST_SOURCES = 5;

    private static final int MOST_TITLES = 7;

    private final ArticleCollection articles;

    ArchiveAnswers(ArticleCollection articles) {
        this.articles = articles;
    }

    /// The days between which the articles were published.
    Answer period(ArticleFilter filter, AnswerDraft draft) {
        Ends ends = ends(filter);
        if (ends == null) {
            return draft.refused("The dates of the articles are not known.", 0);
        }
        String days =
                ends.first().equals(ends.last())
                        ? DayWords.of(ends.first())
                        : DayWords.of(ends.first()) + " to " + DayWords.of(ends.last());
        draft.add("The articles are of " + days + ".", ends.cited());
        noteUndated(filter, draft);
        return draft.answered(null, 1);
    }

    /// The articles without a date.
    Answer undated(ArticleFilter filter, AnswerDraft draft) {
        ArticlePage page = articles.undated(filter, MetadataAnswers.MOST_ARTICLES);
        if (page.total() == 0) {
            return draft.refused("No article is without a date.", 0);
        }
        int named = page.items().size();
        draft.add(
                ArticleWords.count(page.total())
                        + (page.total() == 1 ? " has" : " have")
                        + " no date"
                        + (page.total() > named ? "; " + named + " are named." : "."),
                List.of());
        for (ArticlePage.Item item : page.items()) {
            draft.add(
                    ArticleWords.item(item.article()),
                    List.of(Citation.of(item.article(), Field.TITLE)));
        }
        return draft.answered(null, 1);
    }

    private void noteUndated(ArticleFilter filter, AnswerDraft draft) {
        int undated = articles.undated(filter, 1).total();
        if (undated > 0) {
            draft.note(
                    ArticleWords.count(undated) + (undated == 1 ? " has" : " have") + " no date.");
        }
    }

    private record Ends(ArticleMetadata oldest, ArticleMetadata newest) {

        LocalDate first() {
            return Objects.requireNonNull(oldest.publishedAt()).day();
        }

        LocalDate last() {
            return Objects.requireNonNull(newest.publishedAt()).day();
        }

        List<Citation> cited() {
            return List.of(
                    Citation.of(oldest, Field.PUBLISHED_AT),
                    Citation.of(newest, Field.PUBLISHED_AT));
        }
    }

    private @Nullable Ends ends(ArticleFilter filter) {
        List<ArticleMetadata> oldest = articles.oldest(null, filter, 1);
        List<ArticlePage.Item> newest = articles.list(null, filter, null, 1).items();
        return oldest.isEmpty() ? null : new Ends(oldest.getFirst(), newest.getFirst().article());
    }

    /// How many there are, of which time and whom, and the newest by their titles.
    Answer contents(ArticleFilter filter, AnswerDraft draft) {
        ArticlePage page = articles.list(null, filter, null, MOST_TITLES);
        if (page.items().isEmpty()) {
            return draft.refused("There is no such article.", 0);
        }
        Ends ends = ends(filter);
        List<Citation> cited = new ArrayList<>();
        String of = "";
        if (ends != null) {
            of = ", of " + DayWords.of(ends.first()) + " to " + DayWords.of(ends.last());
            cited.addAll(ends.cited());
        }
        draft.add(
                (page.total() == 1 ? "There is " : "There are ")
                        + ArticleWords.count(page.total())
                        + of
                        + ".",
                cited);
        List<NamedCount> sources = articles.sources(filter);
        for (NamedCount source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            ArticleMetadata newest =
                    articles.list(null, filter.withSource(source.name()), null, 1)
                            .items()
                            .getFirst()
                            .article();
            draft.add(
                    ArticleWords.count(source.articles())
                            + (source.articles() == 1 ? " is" : " are")
                            + " from "
                            + source.name()
                            + ".",
                    List.of(Citation.of(newest, Field.SOURCE)));
        }
        for (ArticlePage.Item item : page.items()) {
            draft.add(
                    ArticleWords.item(item.article()),
                    List.of(Citation.of(item.article(), Field.TITLE)));
        }
        if (sources.size() > MOST_SOURCES) {
            draft.note(
                    "There are "
                            + sources.size()
                            + " sources; those with most articles are named.");
        }
        return draft.answered(null, 1);
    }
}
