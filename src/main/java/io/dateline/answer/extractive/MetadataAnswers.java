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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers questions about the articles themselves from what is known of them, cited with the field
/// that says it. What is not known is said to be unknown, unless the text may tell.
final class MetadataAnswers {

    /// How many articles an answer names; a list of more is what `GET /api/articles` is for.
    static final int MOST_ARTICLES = 20;

    /// How many texts are read to tell how many articles mention something, if enough to name were
    /// found by then: some tenths of a second.
    static final int MOST_COUNTED = 5_000;

    private static final int PAGE = 100;

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

    /// Looks at all articles that have the words in any form and order: only the words as they were
    /// asked for are a mention.
    private Answer mentions(String asked, ArticleFilter filter, AnswerDraft draft) {
        String unquoted = asked.replaceAll("^[\"“”'‘’]+|[\"“”'‘’]+$", "");
        String subject = unquoted.isBlank() ? asked : unquoted.strip();
        Pattern phrase = phrase(subject);
        String newest = null;
        int mentioning = 0;
        int read = 0;
        String cursor = null;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while counting mentions");
            }
            ArticlePage page = articles.list(subject, filter, cursor, PAGE);
            for (ArticlePage.Item item : page.items()) {
                ArticleMetadata article = item.article();
                Optional<Citation> mention =
                        articles.find(article.id(), article.version())
                                .flatMap(whole -> firstMention(whole, phrase));
                mentioning += mention.isPresent() ? 1 : 0;
                if (mention.isPresent() && mentioning <= MOST_ARTICLES) {
                    draft.add(
                            "“" + article.title() + "” mentions " + subject + dated(article) + ".",
                            List.of(Citation.of(article, Field.TITLE), mention.get()));
                    newest = newest == null ? article.title() : newest;
                }
            }
            read += page.items().size();
            cursor = page.next();
        } while (cursor != null && (read < MOST_COUNTED || mentioning < MOST_ARTICLES));
        if (newest == null) {
            return draft.refused("No article mentions " + subject + ".", 0);
        }
        draft.note(count(mentioning, cursor == null, subject));
        return draft.answered(newest, 1);
    }

    private static String count(int mentioning, boolean all, String subject) {
        String articles = mentioning == 1 ? " article mentions " : " articles mention ";
        String named =
                mentioning <= MOST_ARTICLES
                        ? ""
                        : "; the newest " + MOST_ARTICLES + " of them are named";
        return String.format(Locale.ENGLISH, "%s%,d", all ? "" : "At least ", mentioning)
                + articles
                + subject
                + named
                + ".";
    }

    private static String dated(ArticleMetadata article) {
        return article.publishedAt() == null
                ? " (undated)"
                : " (" + DAY.format(article.publishedAt().day()) + ")";
    }

    /// The words of `subject` as they were asked for, also where a line ends between two of them.
    private static Pattern phrase(String subject) {
        String space = "[\\s\\p{Zs}&&[^\n]]";
        String between = "(?:" + space + "++\n?|\n)" + space + "*+";
        String words =
                Arrays.stream(subject.strip().split("\\s+"))
                        .map(word -> Pattern.quote(word).replaceAll("['’]", "\\\\E['’]\\\\Q"))
                        .collect(Collectors.joining(between));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The first sentence that has the words.
    private Optional<Citation> firstMention(Article article, Pattern phrase) {
        Matcher mention = phrase.matcher(article.text());
        if (!mention.find()) {
            return Optional.empty();
        }
        TextSpan words = new TextSpan(mention.start(), mention.end());
        return sentences.of(article.text()).stream()
                .filter(sentence -> sentence.overlaps(words))
                .reduce(TextSpan::through)
                .map(sentence -> Citation.of(article, sentence));
    }
}
