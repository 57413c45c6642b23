package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names the articles that hold some words as they were asked for, each with the sentence.
final class MentionAnswers {

    private static final int PAGE = 100;

    private final ArticleCollection articles;
    private final Sentences sentences;

    MentionAnswers(ArticleCollection articles, Sentences sentences) {
        this.articles = articles;
        this.sentences = sentences;
    }

    /// Looks at all articles that have the words in any form and order: only the words as they were
    /// asked for are a mention.
    Answer answer(String asked, ArticleFilter filter, AnswerDraft draft) {
        String subject = unquoted(asked);
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
                if (mention.isPresent() && mentioning <= MetadataAnswers.MOST_ARTICLES) {
                    draft.add(
                            "“"
                                    + article.title()
                                    + "” mentions "
                                    + subject
                                    + ArticleWords.dated(article)
                                    + ".",
                            List.of(Citation.of(article, Field.TITLE), mention.get()));
                    newest = newest == null ? article.title() : newest;
                }
            }
            read += page.items().size();
            cursor = page.next();
        } while (cursor != null
                && (read < MetadataAnswers.MOST_COUNTED
                        || mentioning < MetadataAnswers.MOST_ARTICLES));
        if (newest == null) {
            return draft.refused("No article mentions " + subject + ".", 0);
        }
        draft.note(count(mentioning, cursor == null, subject));
        return draft.answered(newest, 1);
    }

    private static String count(int mentioning, boolean all, String subject) {
        String articles = mentioning == 1 ? " article mentions " : " articles mention ";
        String named =
                mentioning <= MetadataAnswers.MOST_ARTICLES
                        ? ""
                        : "; the newest " + MetadataAnswers.MOST_ARTICLES + " of them are named";
        return String.format(Locale.ENGLISH, "%s%,d", all ? "" : "At least ", mentioning)
                + articles
                + subject
                + named
                + ".";
    }

    private static String withoutArticle(String subject) {
        return subject.replaceFirst("(?i)^(?:the|an?) (?=\\S)", "");
    }

    private static String unquoted(String asked) {
        String bare = asked.replaceAll("^[\"“”'‘’]+|[\"“”'‘’]+$", "");
        return bare.isBlank() ? asked : bare.strip();
    }

    /// The words of `subject` as they were asked for, also where a line ends between two of them.
    static Pattern phrase(String subject) {
        String space = "[\\s\\p{Zs}&&[^\n]]";
        String between = "(?:" + space + "++\n?|\n)" + space + "*+";
        String words =
                Arrays.stream(withoutArticle(subject.strip()).split("\\s+"))
                        .map(word -> Pattern.quote(word).replaceAll("['’]", "\\\\E['’]\\\\Q"))
                        .collect(Collectors.joining(between));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The subject as the quotes have it inside a sentence, where it was typed in small letters.
    static String spelled(String subject, List<Citation> quotes) {
        if (subject.isEmpty() || !subject.equals(subject.toLowerCase(Locale.ROOT))) {
            return subject;
        }
        Pattern phrase = phrase(subject);
        String article = subject.substring(0, subject.length() - withoutArticle(subject).length());
        return quotes.stream()
                .filter(citation -> citation.field() != Field.TITLE)
                .flatMap(citation -> phrase.matcher(citation.quote()).results())
                .filter(found -> found.start() > 0)
                .map(found -> article + found.group())
                .findFirst()
                .orElse(subject);
    }

    /// The first sentence that has the words.
    Optional<Citation> firstMention(Article article, Pattern phrase) {
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
