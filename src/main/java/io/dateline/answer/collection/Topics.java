package io.dateline.answer.collection;

import io.dateline.answer.collection.Selections.Selected;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.article.Byline;
import io.dateline.article.Citation;
import io.dateline.article.TextCut;
import io.dateline.model.text.Terms;
import io.dateline.retrieve.RankedPassage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the articles that are about something: its words stand in the title or where the text
/// begins, or the text comes back to it. Where there are none, those that mention it.
final class Topics {

    private static final int PAGE = 100;

    /// How many texts are read to count those about something: fewer only where there are no more.
    private static final int MOST_READ = 1_000;

    /// How many texts are read to find the oldest that are about something.
    private static final int MOST_OLDEST = 200;

    /// How much of a text says what it is about: its first sentences.
    private static final int BEGINNING = 300;

    private final ArticleCollection articles;
    private final MentionAnswers mentions;

    Topics(ArticleCollection articles, MentionAnswers mentions) {
        this.articles = articles;
        this.mentions = mentions;
    }

    /// How an article bears on a topic, the most first.
    enum Bearing {
        ABOUT,
        MENTIONS,
        HAS_ITS_WORDS
    }

    /// The articles found, newest first and undated ones last.
    ///
    /// @param bearing how each bears on the topic
    /// @param areAll whether there are no more
    record Found(List<ArticleMetadata> articles, Bearing bearing, boolean areAll) {
        Found {
            articles = List.copyOf(articles);
        }
    }

    /// @param retrieved passages that were found for the topic: they tell articles that put it in
    ///     other words
    Found find(Selected.Articles selected, List<RankedPassage> retrieved) {
        Pattern phrase = MentionAnswers.phrase(selected.topic());
        Map<Bearing, Map<String, ArticleMetadata>> found = new EnumMap<>(Bearing.class);
        boolean areAll = true;
        for (ArticleFilter filter : selected.filters()) {
            areAll &= addListed(selected, filter, phrase, found);
        }
        if (!selected.literal() && !selected.topic().isEmpty()) {
            addRetrieved(selected, retrieved, found);
        }
        for (Bearing bearing : Bearing.values()) {
            Map<String, ArticleMetadata> of = found.getOrDefault(bearing, Map.of());
            if (!of.isEmpty()) {
                return new Found(newestFirst(of.values()), bearing, areAll);
            }
        }
        return new Found(List.of(), Bearing.ABOUT, areAll);
    }

    /// The oldest of the articles that [#find] finds, oldest first.
    List<ArticleMetadata> oldest(
            Selected.Articles selected, List<RankedPassage> retrieved, int most) {
        Found newest = find(selected, retrieved);
        if (newest.areAll() || selected.topic().isEmpty()) {
            return newest.articles().reversed();
        }
        Pattern phrase = MentionAnswers.phrase(selected.topic());
        List<ArticleMetadata> oldest = new ArrayList<>();
        for (ArticleFilter filter : selected.filters()) {
            articles.oldest(selected.topic(), filter, MOST_OLDEST).stream()
                    .filter(article -> isIn(article, selected.language()))
                    .filter(
                            article ->
                                    bearing(article, selected, phrase)
                                            .filter(Bearing.ABOUT::equals)
                                            .isPresent())
                    .limit(most)
                    .forEach(oldest::add);
        }
        return newestFirst(oldest).reversed();
    }

    static List<ArticleMetadata> newestFirst(Collection<ArticleMetadata> articles) {
        return articles.stream()
                .sorted(
                        Comparator.comparingLong(Topics::epochDay)
                                .reversed()
                                .thenComparing(ArticleMetadata::id))
                .toList();
    }

    private static long epochDay(ArticleMetadata article) {
        return article.publishedAt() == null
                ? Long.MIN_VALUE
                : article.publishedAt().day().toEpochDay();
    }

    /// Adds the articles that have all words, in any form; `false` when there may be more.
    private boolean addListed(
            Selected.Articles selected,
            ArticleFilter filter,
            Pattern phrase,
            Map<Bearing, Map<String, ArticleMetadata>> found) {
        int read = 0;
        String cursor = null;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while looking for a topic");
            }
            String query = selected.topic().isEmpty() ? null : selected.topic();
            ArticlePage page = articles.list(query, filter, cursor, PAGE);
            for (ArticlePage.Item item : page.items()) {
                ArticleMetadata article = item.article();
                if (isIn(article, selected.language())) {
                    bearing(article, selected, phrase)
                            .ifPresent(bearing -> add(found, bearing, article));
                }
            }
            read += page.items().size();
            cursor = page.next();
        } while (cursor != null
                && (read < MOST_READ
                        || found.getOrDefault(Bearing.ABOUT, Map.of()).size()
                                < MetadataAnswers.MOST_ARTICLES));
        return cursor == null;
    }

    private static void add(
            Map<Bearing, Map<String, ArticleMetadata>> found,
            Bearing bearing,
            ArticleMetadata article) {
        found.computeIfAbsent(bearing, one -> new LinkedHashMap<>()).put(article.id(), article);
    }

    private static boolean isIn(ArticleMetadata article, String language) {
        return language.isEmpty()
                || (article.language() != null
                        && article.language().split("[-_]", 2)[0].equalsIgnoreCase(language));
    }

    private Optional<Bearing> bearing(
            ArticleMetadata article, Selected.Articles selected, Pattern phrase) {
        if (selected.topic().isEmpty()) {
            return Optional.of(Bearing.ABOUT);
        }
        Set<String> terms = Terms.of(selected.topic());
        if (!selected.literal()
                && !terms.isEmpty()
                && Terms.of(article.title()).containsAll(terms)) {
            return Optional.of(Bearing.ABOUT);
        }
        return articles.find(article.id(), article.version())
                .flatMap(whole -> bearing(whole, selected, terms, phrase));
    }

    private static Optional<Bearing> bearing(
            Article article, Selected.Articles selected, Set<String> terms, Pattern phrase) {
        Matcher mention = phrase.matcher(article.text());
        boolean isMentioned = mention.find();
        if (selected.literal()) {
            return isMentioned ? Optional.of(Bearing.ABOUT) : Optional.empty();
        }
        boolean isAbout =
                (!terms.isEmpty() && Terms.of(beginning(article)).containsAll(terms))
                        || (isMentioned && mention.find());
        if (isAbout) {
            return Optional.of(Bearing.ABOUT);
        }
        return Optional.of(isMentioned ? Bearing.MENTIONS : Bearing.HAS_ITS_WORDS);
    }

    private static String beginning(Article article) {
        String text = article.text();
        String first =
                text.length() <= BEGINNING
                        ? text
                        : text.substring(0, TextCut.afterWord(text, 0, BEGINNING));
        return article.metadata().title() + "\n" + first;
    }

    private void addRetrieved(
            Selected.Articles selected,
            List<RankedPassage> retrieved,
            Map<Bearing, Map<String, ArticleMetadata>> found) {
        List<Predicate<ArticleMetadata>> filters =
                selected.filters().stream().map(this::passing).toList();
        for (RankedPassage ranked : retrieved) {
            ArticleMetadata article = ranked.passage().article();
            boolean passes =
                    filters.stream().anyMatch(filter -> filter.test(article))
                            && isIn(article, selected.language());
            if (passes && isAbout(article, selected.topic())) {
                add(found, Bearing.ABOUT, article);
            }
        }
    }

    /// Dates and what else the question itself was narrowed by are of the retrieval already.
    private Predicate<ArticleMetadata> passing(ArticleFilter filter) {
        Set<String> sources = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!filter.sources().isEmpty()) {
            articles.sources(filter).forEach(source -> sources.add(source.name()));
        }
        return article -> {
            boolean source =
                    filter.sources().isEmpty()
                            || sources.contains(
                                    Objects.requireNonNullElse(article.source(), "").strip());
            boolean byline =
                    filter.byline() == null
                            || (article.byline() != null
                                    && !article.byline().isBlank()
                                    && new Byline(article.byline()).names(filter.byline()));
            return source && byline;
        };
    }

    /// Whether the title and the beginning of the text have all words of the topic in some form, as
    /// `merge` for `merger`.
    boolean isAbout(ArticleMetadata article, String topic) {
        Set<String> wanted = Terms.of(topic);
        return !wanted.isEmpty()
                && articles.find(article.id(), article.version())
                        .map(Topics::beginning)
                        .map(Terms::of)
                        .filter(has -> wanted.stream().allMatch(one -> hasForm(has, one)))
                        .isPresent();
    }

    private static boolean hasForm(Set<String> has, String wanted) {
        return has.contains(wanted) || has.stream().anyMatch(one -> areForms(one, wanted));
    }

    private static boolean areForms(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        return shorter >= 4 && longer - shorter <= 3 && one.regionMatches(0, other, 0, shorter);
    }

    /// What proves that the article is one of those that were found.
    List<Citation> citations(ArticleMetadata article, Selected.Articles selected) {
        List<Citation> citations = new ArrayList<>();
        citations.add(Citation.of(article, Field.TITLE));
        if (!selected.topic().isEmpty()) {
            articles.find(article.id(), article.version())
                    .flatMap(
                            whole ->
                                    mentions.firstMention(
                                            whole, MentionAnswers.phrase(selected.topic())))
                    .ifPresent(citations::add);
        }
        return citations;
    }
}
