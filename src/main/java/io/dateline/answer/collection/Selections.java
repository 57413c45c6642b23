package io.dateline.answer.collection;

import io.dateline.answer.understanding.ArticleSelection;
import io.dateline.answer.understanding.DayWords;
import io.dateline.answer.understanding.Origins;
import io.dateline.answer.understanding.Origins.Origin;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Byline;
import io.dateline.article.DateRange;
import io.dateline.article.NamedCount;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out which articles of a collection the words of a question select.
final class Selections {

    private final ArticleCollection articles;
    private final Origins origins;

    Selections(ArticleCollection articles) {
        this.articles = articles;
        this.origins = new Origins(articles);
    }

    /// What a selection comes to.
    sealed interface Selected {

        /// Somebody is named who wrote or published nothing.
        ///
        /// @param text says so, and who may have been meant
        record Nobody(String text) implements Selected {}

        /// Articles that pass one of some filters, and are about a topic.
        ///
        /// @param filters one at least; no article passes two
        /// @param topic empty for any
        /// @param literal whether the words of the topic must stand in the text
        /// @param language BCP 47; empty for any
        /// @param by behind "articles", as ` by A. Writer from the Courier`
        record Articles(
                List<ArticleFilter> filters,
                String topic,
                boolean literal,
                String language,
                String by)
                implements Selected {
            public Articles {
                filters = List.copyOf(filters);
            }

            /// Whether the filters alone tell them.
            boolean isOfFilters() {
                return topic.isEmpty() && language.isEmpty();
            }
        }
    }

    Selected of(ArticleSelection which, ArticleFilter filter) {
        List<ArticleFilter> filters = List.of(filter);
        StringBuilder by = new StringBuilder();
        String topic = which.topic();
        if (!which.author().isEmpty()) {
            Origin origin = origins.author(which.author());
            if (origin.names().isEmpty()) {
                return nobody("by", which.author());
            }
            filters = narrowed(filters, origin);
            by.append(" by ").append(spelled(origin, which.author()));
        }
        if (!which.source().isEmpty()) {
            Origin origin = origins.source(which.source());
            if (origin.names().isEmpty()) {
                return nobody("from", which.source());
            }
            filters = narrowed(filters, origin);
            by.append(" from ").append(spelled(origin, which.source()));
        }
        if (!which.label().isEmpty()) {
            Origin origin = origins.source(which.label());
            if (origin.names().isEmpty()) {
                topic = (which.label() + " " + topic).strip();
            } else {
                filters = narrowed(filters, origin);
                by.append(" from ").append(spelled(origin, which.label()));
            }
        }
        return new Selected.Articles(
                filters, topic, which.literal(), language(which.language()), by.toString());
    }

    /// The articles of the sources that the topic names, as a section of a newspaper, where it
    /// names one and nothing is about it otherwise.
    Optional<Selected.Articles> ofItsSource(Selected.Articles selected) {
        boolean isOfTopicAlone =
                !selected.topic().isEmpty() && !selected.literal() && selected.by().isEmpty();
        if (!isOfTopicAlone) {
            return Optional.empty();
        }
        Origin origin = origins.source(selected.topic());
        return origin.names().isEmpty() || origin.field() != Field.SOURCE
                ? Optional.empty()
                : Optional.of(
                        new Selected.Articles(
                                narrowed(selected.filters(), origin),
                                "",
                                false,
                                selected.language(),
                                " from " + spelled(origin, selected.topic())));
    }

    private Selected nobody(String preposition, String name) {
        List<String> near = origins.near(name);
        String offered = near.isEmpty() ? "" : " There is " + String.join("; ", near) + ".";
        return new Selected.Nobody("No article is " + preposition + " " + name + "." + offered);
    }

    private List<ArticleFilter> narrowed(List<ArticleFilter> filters, Origin origin) {
        List<ArticleFilter> narrowed = new ArrayList<>();
        for (ArticleFilter filter : filters) {
            for (String name : origin.names()) {
                narrowed.add(narrowed(filter, origin.field(), name));
            }
        }
        return narrowed;
    }

    /// A filter that somebody set already stays: what both say is wanted, and where they differ
    /// nothing is.
    private ArticleFilter narrowed(ArticleFilter filter, Field field, String name) {
        if (field == Field.SOURCE) {
            boolean differs =
                    !filter.sources().isEmpty()
                            && articles.sources(filter).stream()
                                    .noneMatch(source -> source.name().equalsIgnoreCase(name));
            return differs
                    ? filter.withDates(DateRange.NEVER).withUndated(false)
                    : filter.withSource(name);
        }
        return filter.byline() == null ? filter.withByline(name) : filter;
    }

    /// The name as the articles write it, where a single one is meant.
    private String spelled(Origin origin, String asked) {
        if (origin.names().size() != 1) {
            return asked;
        }
        String name = origin.names().getFirst();
        List<NamedCount> known =
                origin.field() == Field.SOURCE
                        ? articles.sources(ArticleFilter.NONE.withSource(name))
                        : articles.authors(ArticleFilter.NONE.withByline(name)).stream()
                                .filter(one -> new Byline(one.name()).names(name))
                                .toList();
        return known.size() == 1 ? known.getFirst().name() : name;
    }

    private static String language(String name) {
        for (String code : Locale.getISOLanguages()) {
            if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
                return code;
            }
        }
        return "";
    }

    /// What tells the articles apart, behind "articles": ` by A. Writer about the flood published
    /// in June 2023`.
    static String words(Selected.Articles selected, String about) {
        StringBuilder words = new StringBuilder(selected.by());
        words.append(about);
        if (!selected.language().isEmpty()) {
            words.append(" in ")
                    .append(Locale.of(selected.language()).getDisplayLanguage(Locale.ENGLISH));
        }
        ArticleFilter filter = selected.filters().getFirst();
        if (!filter.dates().isUnbounded()) {
            words.append(" published ").append(DayWords.when(filter.dates()));
        }
        return words.toString();
    }
}
