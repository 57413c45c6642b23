package io.dateline.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.index.ArticleIndex.Hit;

import org.junit.jupiter.api.Test;

import java.util.List;

class FusionTest {

    private static final Passage A = passage("a");
    private static final Passage B = passage("b");
    private static final Passage C = passage("c");

    private static Passage passage(String id) {
        Article article = Article.of(id, id, "text of " + id, null, null, null, null, null);
        return Passage.of(article, TextSpan.all(article.text()));
    }

    private static List<String> order(List<RankedPassage> ranked) {
        return ranked.stream().map(found -> found.passage().article().id()).toList();
    }

    @Test
    void minMaxStretchesEachRankingAndWeighsIt() {
        List<RankedPassage> fused =
                new Fusion.MinMax(0.25)
                        .fuse(
                                List.of(new Hit(A, 12), new Hit(B, 8), new Hit(C, 4)),
                                List.of(new Hit(C, 0.9), new Hit(B, 0.8), new Hit(A, 0.5)));
        assertEquals(List.of("a", "b", "c"), order(fused));
        assertEquals(0.75, fused.get(0).score(), 1e-9);
        assertEquals(0.75 * 0.5 + 0.25 * 0.75, fused.get(1).score(), 1e-9);
        assertEquals(0.25, fused.get(2).score(), 1e-9);
    }

    @Test
    void reciprocalRanksAreOneForWhatIsFirstInBoth() {
        List<RankedPassage> fused =
                new Fusion.ReciprocalRank(60)
                        .fuse(
                                List.of(new Hit(A, 3), new Hit(B, 2)),
                                List.of(new Hit(A, 0.9), new Hit(C, 0.8)));
        assertEquals(List.of("a", "b", "c"), order(fused));
        assertEquals(1, fused.get(0).score(), 1e-9);
    }

    @Test
    void ranksSayWhyAPassageIsThere() {
        for (Fusion fusion : List.of(new Fusion.MinMax(0.5), new Fusion.ReciprocalRank(60))) {
            RankedPassage onlyByVector =
                    fusion.fuse(List.of(new Hit(A, 3)), List.of(new Hit(A, 0.9), new Hit(B, 0.8)))
                            .get(1);
            assertNull(onlyByVector.keywordRank());
            assertEquals(2, onlyByVector.vectorRank());
        }
    }

    @Test
    void scoresAreFromZeroToOneAndOneHitAloneIsTheBest() {
        List<RankedPassage> fused =
                new Fusion.MinMax(0.5).fuse(List.of(), List.of(new Hit(A, 0.2)));
        assertEquals(0.5, fused.getFirst().score());
        assertTrue(new Fusion.MinMax(0.5).fuse(List.of(), List.of()).isEmpty());
    }
}
