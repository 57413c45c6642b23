package io.dateline.answer.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

class CollectionSuggestionsTest {

    private static final Article FERRY =
            Article.of(
                    "ferry",
                    "Ferry to Skarholm runs again",
                    "SKARHOLM, May 3 – The ferry was repaired by Brandt Marine, and Ingrid Solheim, the"
                            + " harbour master, let it sail. The crew of Brandt Marine had worked all"
                            + " night.",
                    null,
                    null,
                    null,
                    null,
                    null);

    /// Articles, and a reader that answers all but what it is told to refuse.
    private static final class Newsroom implements ArticleCollection, Answerer {
        final List<Article> articles = new ArrayList<>(List.of(FERRY));
        final List<String> asked = new ArrayList<>();
        final Set<String> refused = new HashSet<>();
        long revision;

        @Override
        public synchronized void answer(Question question, Consumer<AnswerEvent> listener) {
            asked.add(question.text());
            AnswerDraft draft = new AnswerDraft(question, "reader", listener);
            boolean passes = question.filter().equals(ArticleFilter.NONE);
            if (refused.contains(question.text()) || !passes || articles.isEmpty()) {
                draft.refused(AnswerDraft.REFUSAL, 0);
                return;
            }
            Article said = articles.getFirst();
            draft.add(said.text(), List.of(Citation.of(said, TextSpan.all(said.text()))));
            draft.answered(null, 1);
        }

        @Override
        public int size() {
            return articles.size();
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public Optional<Article> find(String id, String version) {
            return articles.stream().filter(article -> article.id().equals(id)).findFirst();
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            return new ArticlePage(
                    articles.stream()
                            .map(article -> new ArticlePage.Item(article.metadata(), null))
                            .toList(),
                    null,
                    articles.size());
        }
    }

    @Test
    void questionsAreMadeOfTheNamesInTheArticles() {
        Newsroom newsroom = new Newsroom();
        assertEquals(
                List.of(
                        "What do the articles say about Brandt Marine?",
                        "Who is Ingrid Solheim?",
                        "What happened in Skarholm?"),
                new CollectionSuggestions(newsroom, newsroom).of(ArticleFilter.NONE));
    }

    @Test
    void whatTheReaderRefusesIsNotOffered() {
        Newsroom newsroom = new Newsroom();
        newsroom.refused.add("Who is Ingrid Solheim?");
        List<String> offered = new CollectionSuggestions(newsroom, newsroom).of(ArticleFilter.NONE);
        assertTrue(!offered.contains("Who is Ingrid Solheim?"), offered::toString);
        assertTrue(offered.contains("What happened in Skarholm?"), offered::toString);
    }

    @Test
    void theyAreChosenOnceForEachStateOfTheCollectionWhoeverAsks() throws Exception {
        Newsroom newsroom = new Newsroom();
        CollectionSuggestions suggestions = new CollectionSuggestions(newsroom, newsroom);
        Callable<List<String>> ask = () -> suggestions.of(ArticleFilter.NONE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> each : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                assertEquals(CollectionSuggestions.MOST, each.get().size());
            }
        }
        assertEquals(CollectionSuggestions.MOST, newsroom.asked.size());
        newsroom.articles.clear();
        newsroom.revision++;
        newsroom.asked.clear();
        List<String> offered = suggestions.of(ArticleFilter.NONE);
        assertTrue(offered.stream().noneMatch(one -> one.contains("Solheim")), offered::toString);
    }

    @Test
    void whatTheArticlesBehindAFilterDoNotAnswerIsNotOfferedThere() {
        Newsroom newsroom = new Newsroom();
        ArticleFilter filter = new ArticleFilter(DateRange.ALL, "Elsewhere", null);
        assertEquals(List.of(), new CollectionSuggestions(newsroom, newsroom).of(filter));
    }
}
