package io.dateline.answer.collection;

import io.dateline.answer.understanding.DayWords;
import io.dateline.answer.understanding.TimePhrase;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;

import java.util.List;

/// Says to which time a question was narrowed, and where there is no article of it.
public final class NarrowedTime {

    private final ArticleCollection articles;

    public NarrowedTime(ArticleCollection articles) {
        this.articles = articles;
    }

    /// Whether a question was narrowed to a time that it names.
    public static boolean isOf(UnderstoodQuestion question) {
        return !question.filter().dates().equals(question.asked().filter().dates());
    }

    /// Whether there is no article of it.
    public boolean isSilent(UnderstoodQuestion question) {
        return articles.list(null, question.filter(), null, 1).total() == 0;
    }

    /// As `Only articles of June 2023.`
    public static String note(UnderstoodQuestion question) {
        return "Only articles of " + DayWords.of(question.filter().dates()) + ".";
    }

    /// As `No article is of last week; the newest is of 16 November 2023.`
    public String text(UnderstoodQuestion question) {
        DateRange dates = question.filter().dates();
        String time =
                TimePhrase.relativeWords(question.standalone())
                        .map(words -> words.replaceFirst("(?i)^(?:of|from|on) ", ""))
                        .map(
                                words ->
                                        words.matches("(?i)(?:in|since|over|during|within) .*")
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
                        : "; the newest is of " + DayWords.of(article.publishedAt().day()) + ".");
    }
}
