package io.dateline.answer.collection;

import io.dateline.answer.understanding.DayWords;
import io.dateline.answer.understanding.TimePhrase;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;

import java.util.List;

/// Says that there is no article of the time that a question was narrowed to.
public final class Silence {

    private final ArticleCollection articles;

    public Silence(ArticleCollection articles) {
        this.articles = articles;
    }

    /// Whether a question was narrowed to a time of which there is no article.
    public boolean isOf(UnderstoodQuestion question) {
        ArticleFilter filter = question.filter();
        return !filter.dates().equals(question.asked().filter().dates())
                && articles.list(null, filter, null, 1).total() == 0;
    }

    /// As `No article is of last week; the newest is of 16 November 2023.`
    public String text(UnderstoodQuestion question) {
        DateRange dates = question.filter().dates();
        String time =
                TimePhrase.relativeWords(question.standalone())
                        .map(words -> words.replaceFirst("(?i)^(?:of|from|on) ", ""))
                        .map(words -> words.matches("(?i)(?:in|since|over|during|within) .*")
                                ? DayWords.of(dates)
                                : words)
                        .orElse(DayWords.of(dates));
        List<ArticlePage.Item> newest =
                articles.list(
                                null,
                                question.filter().withDates(question.asked().filter().dates()),
                                null,
                                1)
                        .items();
        if (dates.isUnbounded() || newest.isEmpty()) {
            return "There is no such article.";
        }
        ArticleMetadata article = newest.getFirst().article();
        return "No article is of "
                + time
                + (article.publishedAt() == null
                        ? "."
                        : "; the newest is of "
                                + DayWords.of(article.publishedAt().day())
                                + ".");
    }
}
