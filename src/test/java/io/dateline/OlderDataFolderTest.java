package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.index.IndexFormatException;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Data folders that earlier versions of this program made, one of each schema, with the same
/// articles: "bridge" and its copy "bridge-copy", of which the first was changed since; "heron",
/// without a date; "ferry"; and "gone", which was deleted.
class OlderDataFolderTest {

    private static final String FOUR =
            "3bcbb7cf82bdeef5b3b4222ec6587e4d032b084359a2d62a7bcb0528c4616c9d";

    private static final String SIX =
            "ca323c4a3fcb435752054b6f9975b8dc8d25ea1ce81b48d490a5102fe55101b1";

    @TempDir Path data;

    /// A folder opens, or says that it must be reindexed, and opens then; all that was in it is
    /// there either way.
    @ParameterizedTest
    @ValueSource(strings = {"index-1.zip", "database-1.zip"})
    void opensWithAllThatWasInIt(String zip) throws IOException {
        StoredDataFolder.unpack(zip, data);
        DatelineConfig config = DatelineConfig.of(data);
        try (Dateline dateline = openOrReindex(config)) {
            assertArticles(dateline);
            assertFound(dateline);
            assertAnswers(dateline);
            assertFalse(dateline.holdsSamples());
            assertWritable(dateline);
        }
    }

    private static Dateline openOrReindex(DatelineConfig config) {
        try {
            return Dateline.open(config);
        } catch (IndexFormatException e) {
            assertTrue(
                    Objects.requireNonNull(e.getMessage()).contains("reindexing"), e.getMessage());
            assertEquals(4, Dateline.reindex(config, done -> {}));
            return Dateline.open(config);
        }
    }

    private static void assertArticles(Dateline dateline) {
        ArticlePage page = dateline.articles(null, ArticleFilter.NONE, null, 10);
        assertEquals(
                List.of("bridge", "bridge-copy", "ferry", "heron"),
                page.items().stream().map(item -> item.article().id()).sorted().toList());
        assertEquals(SIX, dateline.article("bridge").orElseThrow().version());
        Article earlier = dateline.article("bridge", FOUR).orElseThrow();
        assertTrue(earlier.text().contains("4 million euros"), earlier.text());
        assertEquals(FOUR, Article.versionOf(earlier.text()));
        Article ferry = dateline.article("ferry").orElseThrow();
        assertNull(ferry.dating());
        assertEquals("Ida Lund", ferry.metadata().byline());
        assertEquals("Harbour Post", ferry.metadata().source());
        assertTrue(dateline.article("gone").isEmpty());
    }

    private static void assertFound(Dateline dateline) {
        RankedPassage birds =
                dateline.search(
                                new RetrievalQuery(
                                        "birds seen again in a wetland", ArticleFilter.NONE, 1))
                        .getFirst();
        assertEquals("heron", birds.passage().article().id());
        assertEquals(1, birds.vectorRank());
        assertTrue(
                dateline.search(new RetrievalQuery("Zirkonia", ArticleFilter.NONE, 10)).stream()
                        .noneMatch(found -> found.passage().text().contains("Zirkonia")));
    }

    private static void assertAnswers(Dateline dateline) {
        Answer answer = dateline.ask("Who runs the ferry company?");
        assertEquals("Marta Holm", answer.shortAnswer());
        Citation citation = answer.citations().getFirst();
        TextSpan span = Objects.requireNonNull(citation.span());
        assertEquals(
                citation.quote(),
                dateline.article("ferry", citation.article().version())
                        .orElseThrow()
                        .text()
                        .substring(span.start(), span.end()));
    }

    private static void assertWritable(Dateline dateline) {
        RawArticle own = RawArticle.of("Otters", "Otters live below the weir.").withId("otters");
        Outcome outcome = dateline.add(List.of(new SourceItem.Found("otters", own))).getFirst();
        assertTrue(outcome instanceof Outcome.Acknowledged, outcome.toString());
        assertTrue(dateline.delete("heron"));
        assertEquals(4, dateline.size());
    }
}
