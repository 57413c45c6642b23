package io.dateline.answer.collection;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.collection.MetadataAnswers.Known;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.Objects;

/// Tells a field of the article that is meant; of several that may be, of each.
final class FieldAnswers {

    private static final int MOST_MEANT = 5;

    private final ArticleCollection articles;
    private final Topics topics;

    FieldAnswers(ArticleCollection articles, Topics topics) {
        this.articles = articles;
        this.topics = topics;
    }

    Known answer(Field field, String subject, List<RankedPassage> found, AnswerDraft draft) {
        if (found.isEmpty()) {
            return new Known.Ended(draft.refused(AnswerDraft.REFUSAL, 0));
        }
        int size = articles.size();
        if (subject.isEmpty() && size > 1) {
            return new Known.Ended(
                    draft.refused(
                            "There are "
                                    + size
                                    + " articles. Say which one you mean, for example “the article"
                                    + " about …”.",
                            0));
        }
        List<ArticleMetadata> meant = meant(subject, found);
        List<ArticleMetadata> known =
                meant.stream().filter(article -> article.field(field) != null).toList();
        if (known.isEmpty()) {
            ArticleMetadata article = meant.getFirst();
            String unknown =
                    "The " + name(field) + " of " + ArticleWords.title(article) + " is not known.";
            return field == Field.BYLINE
                    ? new Known.MayBeInText(of(article, found), unknown)
                    : new Known.Ended(draft.refused(unknown, 0));
        }
        for (ArticleMetadata article : known) {
            draft.add(ArticleWords.sentence(article, field), List.of(Citation.of(article, field)));
        }
        List<String> values =
                known.stream()
                        .map(article -> Objects.requireNonNull(article.field(field)))
                        .distinct()
                        .toList();
        return new Known.Ended(draft.answered(values.size() == 1 ? values.getFirst() : null, 1));
    }

    /// Those that are about the subject, or else the one that was found first, the likeliest
    /// first.
    private List<ArticleMetadata> meant(String subject, List<RankedPassage> found) {
        List<ArticleMetadata> all =
                found.stream().map(ranked -> ranked.passage().article()).distinct().toList();
        List<ArticleMetadata> titled =
                all.stream().filter(one -> one.title().strip().equalsIgnoreCase(subject)).toList();
        if (!titled.isEmpty()) {
            return titled;
        }
        List<ArticleMetadata> about =
                all.stream().filter(one -> topics.isAbout(one, subject)).limit(MOST_MEANT).toList();
        return about.isEmpty() ? all.subList(0, 1) : about;
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
}
