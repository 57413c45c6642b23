package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.collection.MetadataAnswers.Known;
import io.dateline.answer.collection.Selections.Selected;
import io.dateline.answer.understanding.ArticleSelection;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Byline;
import io.dateline.article.Citation;
import io.dateline.article.NamedCount;
import io.dateline.article.NamedCounts;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Says who wrote the articles, or published them, each with how many.
final class OriginAnswers {

    private final ArticleCollection articles;
    private final Topics topics;
    private final Selections selections;

    OriginAnswers(ArticleCollection articles, Topics topics, Selections selections) {
        this.articles = articles;
        this.topics = topics;
        this.selections = selections;
    }

    Known sources(
            ArticleSelection which,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        return answer(Field.SOURCE, which, question, retrieved, draft);
    }

    Known authors(
            ArticleSelection which,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        return answer(Field.BYLINE, which, question, retrieved, draft);
    }

    private Known answer(
            Field field,
            ArticleSelection which,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        return switch (selections.of(which, question.filter())) {
            case Selected.Nobody(String text) -> new Known.Ended(draft.refused(text, 0));
            case Selected.Articles selected -> {
                boolean isOfOneFilter = selected.isOfFilters() && selected.filters().size() == 1;
                if (isOfOneFilter) {
                    yield new Known.Ended(ofAll(field, selected, question, draft));
                }
                yield ofSome(field, selected, retrieved, draft);
            }
        };
    }

    private Answer ofAll(
            Field field,
            Selected.Articles selected,
            UnderstoodQuestion question,
            AnswerDraft draft) {
        ArticleFilter filter = selected.filters().getFirst();
        List<NamedCount> counts =
                field == Field.SOURCE ? articles.sources(filter) : articles.authors(filter);
        if (counts.isEmpty()) {
            boolean isEmpty = articles.list(null, filter, null, 1).total() == 0;
            return draft.refused(
                    isEmpty ? new NarrowedTime(articles).text(question) : unknown(field), 0);
        }
        return named(
                field,
                counts,
                selected,
                name -> {
                    ArticleFilter narrowed =
                            field == Field.SOURCE
                                    ? filter.withSource(name)
                                    : filter.withByline(name);
                    return articles.list(null, narrowed, null, 1).items().stream()
                            .map(item -> item.article())
                            .findFirst();
                },
                draft);
    }

    /// An article may itself tell who wrote about something, long before it was written.
    private Known ofSome(
            Field field,
            Selected.Articles selected,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        List<ArticleMetadata> found = topics.find(selected, retrieved).articles();
        if (found.isEmpty()) {
            String none = "There is no article" + Selections.words(selected, about(selected)) + ".";
            return retrieved.isEmpty()
                    ? new Known.Ended(draft.refused(none, 0))
                    : new Known.MayBeInText(retrieved, none);
        }
        NamedCounts counts = new NamedCounts();
        for (ArticleMetadata article : found) {
            if (field == Field.SOURCE) {
                counts.addSource(article.source(), 1);
            } else {
                counts.addAuthors(article.byline(), 1);
            }
        }
        List<NamedCount> inOrder = counts.inOrder();
        if (inOrder.isEmpty()) {
            return retrieved.isEmpty()
                    ? new Known.Ended(draft.refused(unknown(field), 0))
                    : new Known.MayBeInText(retrieved, unknown(field));
        }
        Newest newest =
                name -> found.stream().filter(article -> isOf(article, field, name)).findFirst();
        return new Known.Ended(named(field, inOrder, selected, newest, draft));
    }

    private static String unknown(Field field) {
        return field == Field.SOURCE
                ? "The sources of the articles are not known."
                : "The authors of the articles are not known.";
    }

    private static boolean isOf(ArticleMetadata article, Field field, String name) {
        String value = article.field(field);
        if (value == null || value.isBlank()) {
            return false;
        }
        return field == Field.SOURCE
                ? value.strip().equalsIgnoreCase(name)
                : new Byline(value).authors().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String about(Selected.Articles selected) {
        if (selected.topic().isEmpty()) {
            return "";
        }
        return (selected.literal() ? " that mention " : " about ") + selected.topic();
    }

    /// The newest article of a name.
    private interface Newest {
        Optional<ArticleMetadata> of(String name);
    }

    private static Answer named(
            Field field,
            List<NamedCount> counts,
            Selected.Articles selected,
            Newest newest,
            AnswerDraft draft) {
        String words = Selections.words(selected, about(selected));
        String preposition = field == Field.SOURCE ? " from " : " by ";
        int named = Math.min(counts.size(), MetadataAnswers.MOST_ARTICLES);
        for (NamedCount count : counts.subList(0, named)) {
            List<Citation> cited =
                    newest.of(count.name())
                            .map(article -> List.of(Citation.of(article, field)))
                            .orElse(List.of());
            String is = count.articles() == 1 ? " is" : " are";
            draft.add(
                    ArticleWords.count(count.articles())
                            + words
                            + is
                            + preposition
                            + count.name()
                            + ".",
                    cited);
        }
        if (counts.size() > named) {
            draft.note(
                    "There are "
                            + counts.size()
                            + (field == Field.SOURCE ? " sources" : " authors")
                            + "; the "
                            + named
                            + " with most articles are named.");
        }
        @Nullable String only = counts.size() == 1 ? counts.getFirst().name() : null;
        return draft.answered(only, 1);
    }
}
