package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.collection.Selections.Selected;
import io.dateline.answer.collection.Topics.Found;
import io.dateline.answer.understanding.ArticleSelection;
import io.dateline.answer.understanding.CollectionQuestion.Outermost;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.PublicationDate;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Says how many articles there are of some kind and names the newest; or the newest or oldest
/// alone.
final class ListAnswers {

    /// More of one day than these are not all named as the newest.
    private static final int MOST_OF_A_DAY = 5;

    private final ArticleCollection articles;
    private final Topics topics;
    private final Selections selections;

    ListAnswers(ArticleCollection articles, Topics topics, Selections selections) {
        this.articles = articles;
        this.topics = topics;
        this.selections = selections;
    }

    Answer list(
            ArticleSelection which,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        return switch (selections.of(which, question.filter())) {
            case Selected.Nobody(String text) -> draft.refused(text, 0);
            case Selected.Articles selected -> list(selected, question, retrieved, draft);
        };
    }

    private Answer list(
            Selected.Articles selected,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        int total;
        List<ArticleMetadata> newest;
        boolean areAll = true;
        Topics.Bearing bearing = Topics.Bearing.ABOUT;
        if (selected.isOfFilters()) {
            total = total(selected);
            newest = newest(selected, MetadataAnswers.MOST_ARTICLES);
        } else {
            Found found = topics.find(selected, retrieved);
            total = found.articles().size();
            newest = found.articles();
            areAll = found.areAll();
            bearing = found.bearing();
        }
        if (total == 0) {
            return selections
                    .ofItsSource(selected)
                    .map(other -> list(other, question, List.of(), draft))
                    .orElseGet(() -> draft.refused(nothing(selected, question), 0));
        }
        List<ArticleMetadata> named =
                newest.subList(0, Math.min(newest.size(), MetadataAnswers.MOST_ARTICLES));
        String rest = total > named.size() ? "; the newest " + named.size() + " are named." : ".";
        List<List<Citation>> cited =
                named.stream().map(article -> topics.citations(article, selected)).toList();
        String topic =
                MentionAnswers.spelled(
                        selected.topic(), cited.stream().flatMap(List::stream).toList());
        draft.add(
                (areAll ? (total == 1 ? "There is " : "There are ") : "There are at least ")
                        + ArticleWords.count(total)
                        + Selections.words(
                                selected, about(selected.literal(), topic, bearing, total))
                        + rest,
                List.of());
        for (int i = 0; i < named.size(); i++) {
            draft.add(ArticleWords.item(named.get(i)), cited.get(i));
        }
        return draft.answered(null, 1);
    }

    private static String about(boolean literal, String topic, Topics.Bearing bearing, int total) {
        if (topic.isEmpty()) {
            return "";
        }
        boolean mentions = literal || bearing == Topics.Bearing.MENTIONS;
        if (mentions) {
            return (total == 1 ? " that mentions " : " that mention ") + topic;
        }
        return switch (bearing) {
            case ABOUT, MENTIONS -> " about " + topic;
            case HAS_ITS_WORDS -> " with the words “" + topic + "”";
        };
    }

    private int total(Selected.Articles selected) {
        return selected.filters().stream()
                .mapToInt(filter -> articles.list(null, filter, null, 1).total())
                .sum();
    }

    private List<ArticleMetadata> newest(Selected.Articles selected, int most) {
        List<ArticleMetadata> newest = new ArrayList<>();
        for (ArticleFilter filter : selected.filters()) {
            articles.list(null, filter, null, most).items().stream()
                    .map(ArticlePage.Item::article)
                    .forEach(newest::add);
        }
        List<ArticleMetadata> sorted = Topics.newestFirst(newest);
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private String nothing(Selected.Articles selected, UnderstoodQuestion question) {
        boolean isOfTimeAlone = selected.isOfFilters() && selected.by().isEmpty();
        if (isOfTimeAlone) {
            return new NarrowedTime(articles).text(question);
        }
        if (selected.filters().getFirst().dates().isUnbounded()
                && selected.by().isEmpty()
                && selected.language().isEmpty()) {
            return "No article "
                    + (selected.literal() ? "mentions " : "is about ")
                    + selected.topic()
                    + ".";
        }
        return "There is no article"
                + Selections.words(
                        selected,
                        about(selected.literal(), selected.topic(), Topics.Bearing.ABOUT, 1))
                + ".";
    }

    Answer outermost(
            Outermost asked,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        return switch (selections.of(asked.which(), question.filter())) {
            case Selected.Nobody(String text) -> draft.refused(text, 0);
            case Selected.Articles selected ->
                    outermost(asked, selected, question, retrieved, draft);
        };
    }

    private Answer outermost(
            Outermost asked,
            Selected.Articles selected,
            UnderstoodQuestion question,
            List<RankedPassage> retrieved,
            AnswerDraft draft) {
        List<ArticleMetadata> inOrder = inOrder(asked, selected, retrieved);
        if (inOrder.isEmpty()) {
            return draft.refused(
                    total(selected) == 0 || !selected.isOfFilters()
                            ? nothing(selected, question)
                            : "The dates of the articles are not known.",
                    0);
        }
        String kind =
                (asked.newest() ? "newest article" : "oldest article")
                        + Selections.words(
                                selected,
                                about(
                                        selected.literal(),
                                        selected.topic(),
                                        Topics.Bearing.ABOUT,
                                        1));
        if (asked.many() > 1) {
            List<ArticleMetadata> named =
                    inOrder.subList(0, Math.min(asked.many(), inOrder.size()));
            for (ArticleMetadata article : named) {
                draft.add(ArticleWords.item(article), List.of(Citation.of(article, Field.TITLE)));
            }
            return draft.answered(named.size() == 1 ? named.getFirst().title() : null, 1);
        }
        List<ArticleMetadata> ends = end(inOrder, asked.newest());
        if (asked.field() != Field.TITLE && ends.getFirst().field(asked.field()) != null) {
            ArticleMetadata end = ends.getFirst();
            draft.add(
                    ArticleWords.sentence(end, asked.field()),
                    List.of(Citation.of(end, asked.field())));
            return draft.answered(end.field(asked.field()), 1);
        }
        for (ArticleMetadata end : ends) {
            draft.add(
                    ArticleWords.title(end)
                            + (ends.size() == 1
                                    ? " is the " + kind
                                    : " is one of the " + kind.replaceFirst("article", "articles"))
                            + ArticleWords.dated(end)
                            + ".",
                    cited(end));
        }
        return draft.answered(ends.size() == 1 ? ends.getFirst().title() : null, 1);
    }

    private static List<Citation> cited(ArticleMetadata article) {
        Citation title = Citation.of(article, Field.TITLE);
        return article.publishedAt() == null
                ? List.of(title)
                : List.of(title, Citation.of(article, Field.PUBLISHED_AT));
    }

    /// Dated articles, the newest or the oldest first.
    private List<ArticleMetadata> inOrder(
            Outermost asked, Selected.Articles selected, List<RankedPassage> retrieved) {
        int most = Math.max(asked.many(), MetadataAnswers.MOST_ARTICLES);
        List<ArticleMetadata> all;
        if (!selected.isOfFilters()) {
            all =
                    asked.newest()
                            ? topics.find(selected, retrieved).articles()
                            : topics.oldest(selected, retrieved, most);
        } else if (asked.newest()) {
            all = newest(selected, most);
        } else {
            List<ArticleMetadata> oldest = new ArrayList<>();
            for (ArticleFilter filter : selected.filters()) {
                oldest.addAll(articles.oldest(null, filter, most));
            }
            all = Topics.newestFirst(oldest).reversed();
        }
        return all.stream().filter(article -> article.publishedAt() != null).toList();
    }

    /// The first, or the first few where nothing tells which of a day came first.
    private static List<ArticleMetadata> end(List<ArticleMetadata> inOrder, boolean newest) {
        PublicationDate first = date(inOrder.getFirst());
        List<ArticleMetadata> ofDay =
                inOrder.stream()
                        .takeWhile(article -> date(article).day().equals(first.day()))
                        .toList();
        boolean haveMoments = ofDay.stream().allMatch(article -> moment(article) != null);
        if (haveMoments) {
            Comparator<ArticleMetadata> byMoment =
                    Comparator.comparing(article -> Objects.requireNonNull(moment(article)));
            ArticleMetadata end =
                    ofDay.stream().max(newest ? byMoment : byMoment.reversed()).orElseThrow();
            return List.of(end);
        }
        return ofDay.subList(0, Math.min(MOST_OF_A_DAY, ofDay.size()));
    }

    private static PublicationDate date(ArticleMetadata article) {
        return Objects.requireNonNull(article.publishedAt());
    }

    private static @Nullable OffsetDateTime moment(ArticleMetadata article) {
        return date(article).moment();
    }
}
