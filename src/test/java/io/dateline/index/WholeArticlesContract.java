package io.dateline.index;

import static io.dateline.index.Embedded.byKeywords;
import static io.dateline.index.Embedded.byVector;
import static io.dateline.index.Embedded.copy;
import static io.dateline.index.Embedded.listed;
import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Pages;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.index.ArticleIndex.Hit;
import io.dateline.model.HashingEmbeddingModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What holds for the changes of every [ArticleIndex]: an article is in or out, whole.
public abstract class WholeArticlesContract {

    /// An empty index.
    protected abstract ArticleIndex open();

    private ArticleIndex index;

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anArticleThatIsInIsFoundInEveryWay() {
        Change.Put put = put("a", "Heron over the harbour.\n\nOtter under the bridge.");
        index.apply(List.of(put));
        assertEquals(List.of("a"), byKeywords(index, "heron"));
        assertEquals(List.of("a"), byKeywords(index, "otter"));
        assertEquals(List.of("a"), byVector(index, "Heron over the harbour."));
        assertEquals(List.of("a"), listed(index));
        assertEquals(1, index.size());
        assertEquals(Optional.of(new StoredArticle(put.article(), null, 2)), index.find("a"));
        assertEquals(Optional.of(put.article()), index.find("a", put.article().version()));
        assertEquals(List.of("a"), index.withVersion(put.article().version()));
        assertEquals(
                List.of(
                        Passage.of(put.article(), put.passages().get(0).span()),
                        Passage.of(put.article(), put.passages().get(1).span())),
                index.passages("a"));
    }

    @Test
    void allThatIsKnownOfAnArticleComesBackAsItWas() {
        Article article =
                Article.of(
                                "sq:a/b (c),d ü",
                                "A title, “quoted”",
                                "A text.\n\nIts end.",
                                "The Source",
                                "https://example.org/?a=b",
                                "By A. Writer",
                                PublicationDate.parse("2023-06-18T09:30:00.5+08:00"),
                                "en-GB")
                        .paged(new Pages(List.of(0, 2, 9)))
                        .inSection("Arts & Letters")
                        .captioned(List.of("A picture. Photo: B. Maker", "Another"));
        index.apply(List.of(put(article)));
        assertEquals(article, index.find(article.id()).orElseThrow().article());
        assertEquals(
                Arrays.asList(1, 3),
                index.passages(article.id()).stream().map(Passage::page).toList());
        assertEquals(
                List.of(article.metadata()),
                index.list(null, ArticleFilter.NONE, null, 1).items().stream()
                        .map(item -> item.article())
                        .toList());
        assertEquals(
                article.metadata(),
                index.byKeywords("text", ArticleFilter.NONE, 1).getFirst().passage().article());
    }

    @Test
    void theOldPassagesOfAReplacedArticleAreNeverFound() {
        index.apply(List.of(put("a", "Heron here.\n\nOtter there."), put("b", "A badger.")));
        index.apply(List.of(put("a", "Only a falcon.")));
        assertEquals(List.of(), byKeywords(index, "heron otter"));
        assertEquals(List.of("a"), byKeywords(index, "falcon"));
        assertEquals(
                List.of("Only a falcon."),
                index.passages("a").stream().map(Passage::text).toList());
        assertEquals(
                2,
                index.byVector(HashingEmbeddingModel.vector("heron"), ArticleFilter.NONE, 20)
                        .size());
        assertEquals(List.of(), index.list("heron", ArticleFilter.NONE, null, 10).items());
        assertEquals(2, index.size());
    }

    @Test
    void aRemovedArticleIsFoundInNoWay() {
        Change.Put put = put("a", "Heron over the harbour.");
        index.apply(List.of(put, put("b", "A badger.")));
        index.apply(List.of(new Change.Remove("a"), new Change.Remove("never there")));
        assertEquals(List.of(), byKeywords(index, "heron"));
        assertEquals(List.of("b"), byVector(index, "Heron over the harbour."));
        assertEquals(List.of("b"), listed(index));
        assertEquals(Optional.empty(), index.find("a"));
        assertEquals(Optional.empty(), index.find("a", put.article().version()));
        assertEquals(List.of(), index.withVersion(put.article().version()));
        assertEquals(List.of(), index.passages("a"));
    }

    @Test
    void theLastVersionsBeforeAreKeptAndNoMore() {
        List<Article> versions =
                IntStream.range(0, ArticleIndex.KEPT_VERSIONS + 3)
                        .mapToObj(n -> Embedded.article("a", "Text number " + n))
                        .toList();
        versions.forEach(version -> index.apply(List.of(put(version))));
        int gone = versions.size() - 1 - ArticleIndex.KEPT_VERSIONS;
        for (Article version : versions) {
            Optional<Article> expected =
                    versions.indexOf(version) < gone ? Optional.empty() : Optional.of(version);
            assertEquals(expected, index.find("a", version.version()), version.text());
        }
        assertEquals(versions.getLast(), index.find("a").orElseThrow().article());
        assertEquals(List.of("a"), listed(index));
    }

    @Test
    void aVersionThatComesBackIsCurrentAndNotKeptTwice() {
        index.apply(List.of(put("a", "One.")));
        index.apply(List.of(put("a", "Two.")));
        index.apply(List.of(put("a", "One.")));
        for (int n = 1; n < ArticleIndex.KEPT_VERSIONS; n++) {
            index.apply(List.of(put("a", "More " + n)));
        }
        assertTrue(index.find("a", Article.versionOf("One.")).isPresent());
        assertTrue(index.find("a", Article.versionOf("Two.")).isPresent());
        index.apply(List.of(put("a", "The last.")));
        assertFalse(index.find("a", Article.versionOf("Two.")).isPresent());
        assertTrue(index.find("a", Article.versionOf("One.")).isPresent());
    }

    @Test
    void aRemovedArticleTakesItsOldVersionsAlong() {
        index.apply(List.of(put("a", "One.")));
        index.apply(List.of(put("a", "Two.")));
        index.apply(List.of(new Change.Remove("a")));
        index.apply(List.of(put("a", "Three.")));
        assertEquals(Optional.empty(), index.find("a", Article.versionOf("One.")));
        assertEquals(Optional.empty(), index.find("a", Article.versionOf("Two.")));
    }

    @Test
    void versionsAreThoseThatAChangeBringsAndNoOthers() {
        Article one = Embedded.article("a", "One.");
        Article two = Embedded.article("a", "Two.");
        Article three = Embedded.article("a", "Three.");
        index.apply(List.of(put(one)));
        index.write(List.of(put(three).keeping(current -> List.of(two))));
        assertEquals(List.of(two), index.earlier("a"));
        assertEquals(Optional.empty(), index.find("a", one.version()));
        assertEquals(Optional.of(two), index.find("a", two.version()));
        index.apply(List.of(new Change.PutCopy(one, "b"), put("b", "One.")));
        assertEquals(List.of(three, two), index.earlier("a"));
        index.write(List.of(put(one)));
        assertEquals(List.of(), index.earlier("a"));
        assertEquals(List.of(), index.earlier("never there"));
    }

    @Test
    void copiesAreListedAndLinkedAndTheirTextIsRetrievedOnce() {
        Change.Put original = put("b", "Heron over the harbour.\n\nOtter under the bridge.");
        index.apply(List.of(original, copy("c", original), copy("a", original)));
        assertEquals(List.of("b"), byKeywords(index, "heron"));
        assertEquals(List.of("b"), byVector(index, "heron"));
        assertEquals(List.of("a", "b", "c"), listed(index));
        assertEquals("b", index.find("a").orElseThrow().copyOf());
        assertEquals(0, index.find("a").orElseThrow().passages());
        assertEquals(List.of("b", "a", "c"), index.withVersion(original.article().version()));
        assertEquals(index.passages("b"), index.passages("a"));
        assertEquals(3, index.list("otter", ArticleFilter.NONE, null, 10).total());
    }

    @Test
    void aTextIsFoundInTheFirstOfItsArticlesThatPassesTheFilter() {
        String text = "Heron over the harbour.";
        Change.Put original = put(Embedded.article("m", "Original", text, "Paper M", "2023-07-03"));
        index.apply(
                List.of(
                        original,
                        copyIn("z", "Paper Z", "2023-07-04", original),
                        copyIn("a", "paper z", "2023-07-05", original),
                        copyIn("gone", "Paper G", "2023-07-06", original),
                        put(Embedded.article("o", "Other", "Otter.", "Paper Z", "2023-07-04"))));
        index.apply(List.of(new Change.Remove("gone")));
        assertFound(List.of("m"), ArticleFilter.NONE);
        assertFound(List.of("m"), Embedded.source("paper m"));
        assertFound(List.of("a"), Embedded.source("Paper Z"));
        assertFound(List.of("m"), Embedded.dates("2023-07-03", "2023-07-05"));
        assertFound(List.of("a"), Embedded.dates("2023-07-04", null));
        assertFound(List.of("z"), Embedded.dates("2023-07-04", "2023-07-04"));
        assertFound(List.of(), Embedded.source("Paper G"));
        assertFound(List.of(), Embedded.dates(null, "2023-07-02"));
    }

    private static Change copyIn(String id, String source, String date, Change.Put original) {
        String text = original.article().text();
        return new Change.PutCopy(
                Embedded.article(id, "Title of " + id, text, source, date), original.id());
    }

    /// Whether the heron is found in these articles only, each time as that article has it.
    private void assertFound(List<String> ids, ArticleFilter filter) {
        float[] heron = HashingEmbeddingModel.vector("Original\nHeron over the harbour.");
        List<ArticleMetadata> expected =
                ids.stream().map(id -> index.find(id).orElseThrow().article().metadata()).toList();
        for (List<Hit> hits :
                List.of(index.byKeywords("heron", filter, 9), index.byVector(heron, filter, 9))) {
            List<Passage> found =
                    hits.stream()
                            .map(Hit::passage)
                            .filter(passage -> passage.text().startsWith("Heron"))
                            .toList();
            assertEquals(expected, found.stream().map(Passage::article).toList());
        }
    }

    @Test
    void aChangeOfManyIsSeenWhole() {
        index.apply(List.of(put("a", "Heron."), put("b", "Badger."), put("c", "Falcon.")));
        index.apply(
                List.of(
                        put("a", "Otter."),
                        new Change.Remove("b"),
                        put("d", "Weasel."),
                        copy("c", put("d", "Weasel."))));
        assertEquals(List.of("a", "c", "d"), listed(index));
        assertEquals(List.of(), byKeywords(index, "heron badger falcon"));
        assertEquals(
                List.of("a", "d"), byKeywords(index, "otter weasel").stream().sorted().toList());
    }

    @Test
    void twoChangesOfOneArticleAtOnceAreRefusedAndNothingIsDone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> index.apply(List.of(put("a", "One."), new Change.Remove("a"))));
        assertEquals(0, index.size());
    }
}
