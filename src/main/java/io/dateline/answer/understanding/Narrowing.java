package io.dateline.answer.understanding;

import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Narrows a question to the articles of the time that it names. Only a question about the
/// articles themselves, or for an overview of a time, means when they were published: others are
/// of what they tell, which may have been long before.
///
/// @param articles the articles there are, or `null` where they are not known
record Narrowing(@Nullable ArticleCollection articles, LocalDate today) {

    /// What is left of a topic that is a time and nothing else.
    private static final Pattern NO_TOPIC =
            Pattern.compile(
                    "(?:(?:all )?(?:the )?(?:news|events?|articles|stories|things?|new|happened"
                            + "|everything|anything|reports)?)[\\s?.!,]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WHETHER =
            Pattern.compile("\\s*+(?:did|has|have)\\b", Pattern.CASE_INSENSITIVE);

    /// How many articles with the words of a title are looked at.
    private static final int MOST_TITLES = 100;

    UnderstoodQuestion of(UnderstoodQuestion question) {
        return switch (question.intent()) {
            case Intent.AboutCollection(CollectionQuestion about) -> of(question, about);
            case Intent.Overview overview -> of(question, overview);
            case Intent.Talk _,
                    Intent.Noise _,
                    Intent.Unclear _,
                    Intent.OtherLanguage _,
                    Intent.Fact _,
                    Intent.YesNo _,
                    Intent.Explanation _,
                    Intent.Listing _,
                    Intent.Comparison _ ->
                    question;
        };
    }

    private UnderstoodQuestion of(UnderstoodQuestion question, Intent.Overview overview) {
        if (overview.topic().isBlank()) {
            return ofItsTime(question);
        }
        Intent ofTime = new Intent.Overview("", overview.order());
        return time(overview.topic(), question.filter())
                .or(() -> time("in " + overview.topic(), question.filter()))
                .filter(time -> NO_TOPIC.matcher(time.without()).matches())
                .map(time -> narrowed(question, time, ofTime))
                .orElse(question);
    }

    private UnderstoodQuestion of(UnderstoodQuestion question, CollectionQuestion about) {
        return switch (about) {
            // A time among the words that tell which article is meant may be of its contents.
            case CollectionQuestion.OfField(var _, String subject) ->
                    isOfAnotherWork(question.standalone(), subject)
                            ? with(question, question.filter(), new Intent.Fact())
                            : question;
            case CollectionQuestion.WrittenBy(ArticleSelection which) ->
                    isOfContents(which.author())
                            ? with(question, question.filter(), ofContents(question.standalone()))
                            : ofItsTime(question);
            case CollectionQuestion.Undated _ -> question;
            case CollectionQuestion.Mentions _,
                    CollectionQuestion.Count _,
                    CollectionQuestion.Listed _,
                    CollectionQuestion.Outermost _,
                    CollectionQuestion.Sources _,
                    CollectionQuestion.Authors _,
                    CollectionQuestion.Period _,
                    CollectionQuestion.Contents _ ->
                    ofItsTime(question);
        };
    }

    /// Whether what is quoted is no article here: a book, a song.
    private boolean isOfAnotherWork(String question, String title) {
        return articles != null
                && !CollectionForms.namesArticles(question)
                && articles.list(title, ArticleFilter.NONE, null, MOST_TITLES).items().stream()
                        .noneMatch(item -> item.article().title().equalsIgnoreCase(title));
    }

    private UnderstoodQuestion ofItsTime(UnderstoodQuestion question) {
        return time(question.standalone(), question.filter())
                .map(time -> narrowed(question, time, question.intent()))
                .orElse(question);
    }

    private static Intent ofContents(String question) {
        return WHETHER.matcher(question).lookingAt() ? new Intent.YesNo() : new Intent.Fact();
    }

    /// Whether the articles tell of somebody who is none of their authors.
    private boolean isOfContents(String name) {
        if (articles == null) {
            return false;
        }
        return new Origins(articles).author(name).names().isEmpty()
                && articles.list(name, ArticleFilter.NONE, null, 1).total() > 0;
    }

    private Optional<TimePhrase> time(String text, ArticleFilter filter) {
        return TimePhrase.in(text, today, dates -> isTold(dates, filter));
    }

    private boolean isTold(DateRange dates, ArticleFilter filter) {
        return articles == null
                || articles.list(null, filter.withDates(filter.dates().within(dates)), null, 1)
                                .total()
                        > 0;
    }

    private static UnderstoodQuestion narrowed(
            UnderstoodQuestion question, TimePhrase time, Intent intent) {
        ArticleFilter filter = question.filter();
        return with(question, filter.withDates(filter.dates().within(time.dates())), intent);
    }

    private static UnderstoodQuestion with(
            UnderstoodQuestion question, ArticleFilter filter, Intent intent) {
        return new UnderstoodQuestion(question.asked(), question.standalone(), filter, intent);
    }
}
