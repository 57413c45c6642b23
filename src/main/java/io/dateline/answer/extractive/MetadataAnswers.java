package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.understanding.CollectionQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers questions about the articles themselves from what is known of them, cited with the field
/// that says it. What is not known is said to be unknown, unless the text may tell.
final class MetadataAnswers {

    /// How many articles an answer names; a list of more is what `GET /api/articles` is for.
    private static final int MOST_ARTICLES = 10;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ArticleCollection articles;
    private final Sentences sentences;

    MetadataAnswers(ArticleCollection articles, Sentences sentences) {
        this.articles = articles;
        this.sentences = sentences;
    }

    /// What is known of what a question asks about the articles themselves.
    sealed interface Known {

        /// What is known answers it, or is said not to be.
        record Ended(Answer answer) implements Known {}

        /// It is not known of the article, whose text may say it: a report often ends with its
        /// author.
        ///
        /// @param passages of that article
        /// @param otherwise what is said when the text does not tell
        record MayBeInText(List<RankedPassage> passages, String otherwise) implements Known {

            public MayBeInText {
                passages = List.copyOf(passages);
            }
        }
    }

    /// What is known of what is asked.
    ///
    /// @param found the passages of the articles that it may be asked of, best first
    Known answer(
            CollectionQuestion asked,
            ArticleFilter filter,
            List<RankedPassage> found,
            AnswerDraft draft) {
        return switch (asked) {
            case CollectionQuestion.OfField(Field field, String subject) ->
                    field(field, subject, found, draft);
            case CollectionQuestion.Mentions(String subject) ->
                    new Known.Ended(mentions(subject, filter, draft));
        };
    }

    private Known field(Field field, String subject, List<RankedPassage> found, AnswerDraft draft) {
        int size = articles.size();
        if (found.isEmpty()) {
            return new Known.Ended(draft.refused(AnswerDraft.REFUSAL, 0));
        }
        if (subject.isEmpty() && size > 1) {
            return new Known.Ended(
                    draft.refused(
                            "There are "
                                    + size
                                    + " articles. Say which one you mean, for example “the article"
                                    + " about …”.",
                            0));
        }
        ArticleMetadata article = found.getFirst().passage().article();
        String value = article.field(field);
        if (value == null) {
            String unknown = "The " + name(field) + " of “" + article.title() + "” is not known.";
            return field == Field.BYLINE
                    ? new Known.MayBeInText(of(article, found), unknown)
                    : new Known.Ended(draft.refused(unknown, 0));
        }
        draft.add(sentence(article, field, value), List.of(Citation.of(article, field)));
        return new Known.Ended(draft.answered(value, 1));
    }

    private static List<RankedPassage> of(ArticleMetadata article, List<RankedPassage> found) {
        return found.stream()
                .filter(ranked -> ranked.passage().article().id().equals(article.id()))
                .toList();
    }

    private static String name(Field field) {
        return switch (field) {
            case PUBLISHED_AT -> "date";
            case BYLINE -> "author";
            case TITLE -> "title";
            case SOURCE -> "source";
        };
    }

    private static String sentence(ArticleMetadata article, Field field, String value) {
        String title = "“" + article.title() + "”";
        return switch (field) {
            case PUBLISHED_AT ->
                    title
                            + " was published on "
                            + DAY.format(Objects.requireNonNull(article.publishedAt()).day())
                            + ".";
            case BYLINE -> title + " was written by " + value + ".";
            case TITLE -> "The title is " + title + ".";
            case SOURCE -> title + " was published by " + value + ".";
        };
    }

    private Answer mentions(String subject, ArticleFilter filter, AnswerDraft draft) {
        ArticlePage page = articles.list(subject, filter, null, MOST_ARTICLES);
        String shortAnswer = null;
        for (ArticlePage.Item item : page.items()) {
            ArticleMetadata article = item.article();
            Optional<Citation> mention =
                    articles.find(article.id(), article.version())
                            .flatMap(whole -> firstMention(whole, subject));
            // The list goes by stems and in any order; only the words themselves are a mention.
            if (mention.isPresent()) {
                draft.add(
                        "“" + article.title() + "” mentions " + subject + dated(article) + ".",
                        List.of(Citation.of(article, Field.TITLE), mention.get()));
                shortAnswer = shortAnswer == null ? article.title() : shortAnswer;
            }
        }
        return shortAnswer == null
                ? draft.refused("No article mentions " + subject + ".", 0)
                : draft.answered(shortAnswer, 1);
    }

    private static String dated(ArticleMetadata article) {
        return article.publishedAt() == null
                ? " (undated)"
                : " (" + DAY.format(article.publishedAt().day()) + ")";
    }

    /// The first sentence that holds the subject's words as they were asked for.
    private Optional<Citation> firstMention(Article article, String subject) {
        Matcher mention =
                Pattern.compile(
                                "(?<![\\p{L}\\p{N}])"
                                        + Pattern.quote(subject)
                                        + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(article.text());
        if (!mention.find()) {
            return Optional.empty();
        }
        TextSpan words = new TextSpan(mention.start(), mention.end());
        return sentences.of(article.text()).stream()
                .filter(sentence -> sentence.contains(words))
                .findFirst()
                .map(sentence -> Citation.of(article, sentence));
    }
}
