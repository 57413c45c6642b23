package io.dateline.answer.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.understanding.Intent.Overview.Order;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class DigestTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final Article OPENED =
            article(
                    "opened",
                    "Fenwick tram line opens",
                    "2024-05-02",
                    """
                    FENWICK, May 2 – The first tram on the Fenwick line left Harbour Square on Thursday with the mayor on board. It was eleven minutes late.

                    The line cost 84 million pounds and has nine stops. Work on the Fenwick tram began on 3 March 2021.""");

    private static final Article CLOSED =
            article(
                    "closed",
                    "Cracked rails stop Fenwick trams",
                    "2024-08-19",
                    """
                    Trams on the Fenwick line stopped on Monday after engineers found cracks in 14 rails.

                    Photo: a tram at Harbour Square in the rain. By Ada Quill, who covers transport. Will the trams be back by Christmas?

                    The repair will take six weeks, said Tom Hale, who runs the line.""");

    private static final Article BAKERY =
            article(
                    "bakery",
                    "Bakery wins prize",
                    "2024-06-01",
                    "A bakery in Dale Street has won a prize for its rye bread. Its owner, Una Fell,"
                            + " comes to work by the Fenwick tram.");

    private static Article article(String id, String title, String day, String text) {
        return Article.of(id, title, text, null, null, null, PublicationDate.parse(day), null);
    }

    private static Digest digest(String topic, Order order, Article... articles) {
        List<RankedPassage> found =
                IntStream.range(0, articles.length)
                        .mapToObj(
                                i ->
                                        new RankedPassage(
                                                Passage.of(
                                                        articles[i],
                                                        TextSpan.all(articles[i].text())),
                                                1 - i / 10.0,
                                                i + 1,
                                                i + 1))
                        .toList();
        return Digest.of(topic, order, found, new Shelf(List.of(articles)), SENTENCES);
    }

    private static List<String> texts(Digest digest) {
        return digest.sentences().stream().map(Digest.Sentence::text).toList();
    }

    private static List<String> ids(Digest digest) {
        return digest.sentences().stream()
                .map(sentence -> sentence.citation().article().id())
                .distinct()
                .toList();
    }

    @Test
    void eachArticleThatIsAboutTheTopicHasItsSayInOrderOfTime() {
        Digest digest = digest("Fenwick trams", Order.OLDEST_FIRST, CLOSED, BAKERY, OPENED);
        assertEquals(List.of("opened", "closed"), ids(digest));
        assertEquals(
                "The first tram on the Fenwick line left Harbour Square on Thursday with the mayor on"
                        + " board.",
                texts(digest).getFirst());
        assertEquals(
                List.of("closed", "opened"),
                ids(digest("Fenwick trams", Order.NEWEST_FIRST, OPENED, BAKERY, CLOSED)));
    }

    @Test
    void whatIsToldOfItsWriterAtTheEndIsNoNews() {
        Article reef =
                article(
                        "reef",
                        "Reef found off Brevik",
                        "2024-01-20",
                        "Divers found a reef of coral off Brevik on Friday. The reef is 12 kilometres"
                                + " long. Trawlers may no longer cast their nets within five kilometres of"
                                + " it. Ida Lund is a science correspondent in Bergen. The reef off Brevik"
                                + " is the subject of her second book.");
        assertEquals(
                List.of(
                        "Divers found a reef of coral off Brevik on Friday.",
                        "The reef is 12 kilometres long.",
                        "Trawlers may no longer cast their nets within five kilometres of it."),
                texts(digest("the reef", Order.OLDEST_FIRST, reef)));
    }

    @Test
    void whatIsQuotedStandsInTheArticleWithoutItsDateLineCaptionOrQuestion() {
        Digest digest = digest("Fenwick trams", Order.OLDEST_FIRST, OPENED, CLOSED);
        for (Digest.Sentence sentence : digest.sentences()) {
            assertEquals(sentence.text(), sentence.citation().quote());
        }
        String all = String.join(" ", texts(digest));
        for (String left : List.of("FENWICK", "Photo", "Ada Quill", "Christmas")) {
            assertTrue(!all.contains(left), left + " in " + all);
        }
    }

    @Test
    void aTimelineTellsTheEventsOfAnArticleInTheirOrder() {
        assertEquals(
                "Work on the Fenwick tram began on 3 March 2021.",
                texts(digest("Fenwick tram", Order.TIMELINE, OPENED)).getFirst());
    }

    @Test
    void aSentenceThatAnotherArticleHasTooIsToldOnceAndALaterCountBesideTheEarlier() {
        Article first =
                article("a", "Ferry sinks", "2024-01-02", "The ferry Linnet sank with 40 dead.");
        Article copy =
                article("b", "Ferry sinks", "2024-01-03", "The ferry Linnet sank with 40 dead!");
        Article later =
                article("c", "Ferry toll", "2024-01-09", "The ferry Linnet sank with 52 dead.");
        assertEquals(
                List.of(
                        "The ferry Linnet sank with 40 dead.",
                        "The ferry Linnet sank with 52 dead."),
                texts(digest("ferry Linnet", Order.OLDEST_FIRST, first, copy, later)));
    }

    @Test
    void whatIsOnlyMentionedIsQuotedWhereItIsAndTrustedLess() {
        Digest digest = digest("Una Fell", Order.OLDEST_FIRST, BAKERY, CLOSED);
        assertEquals(List.of("bakery"), ids(digest));
        assertTrue(
                digest.confidence()
                        < digest("bakery prize", Order.OLDEST_FIRST, BAKERY).confidence());
    }

    @Test
    void ofATopicThatNoArticleHasThereIsNone() {
        for (String topic : List.of("Fenwick airport", "Marlow trams", "quarry explosion")) {
            Digest digest = digest(topic, Order.OLDEST_FIRST, OPENED, CLOSED, BAKERY);
            assertEquals(List.of(), texts(digest), topic);
            assertEquals(0, digest.confidence());
        }
    }

    @Test
    void anArticleThatMeansTheTopicByOtherWordsStandsOutByItsVector() {
        List<RankedPassage> found = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Article other =
                    article(
                            "n" + i,
                            "Note " + i,
                            "2024-01-01",
                            "Nothing much happened in week " + i + ".");
            articles.add(other);
            found.add(near(other, 0.4));
        }
        articles.add(OPENED);
        found.add(near(OPENED, 0.75));
        Digest digest =
                Digest.of(
                        "light railway", Order.OLDEST_FIRST, found, new Shelf(articles), SENTENCES);
        assertEquals(List.of("opened"), ids(digest));
    }

    private static RankedPassage near(Article article, double similarity) {
        return new RankedPassage(
                Passage.of(article, TextSpan.all(article.text())), 0.5, null, 1, similarity);
    }

    @Test
    void withoutATopicEachOfTheNewestArticlesBegins() {
        List<RankedPassage> leads =
                List.of(CLOSED, BAKERY, OPENED).stream()
                        .map(article -> new RankedPassage(Digest.lead(article), 1, null, null))
                        .toList();
        Digest digest =
                Digest.ofLeads(
                        leads,
                        Order.NEWEST_FIRST,
                        new Shelf(List.of(CLOSED, BAKERY, OPENED)),
                        SENTENCES);
        assertEquals(List.of("closed", "bakery", "opened"), ids(digest));
        assertEquals(3, digest.sentences().size());
    }

    private record Shelf(List<Article> articles) implements ArticleCollection {

        @Override
        public int size() {
            return articles.size();
        }

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public Optional<Article> find(String id, String version) {
            return articles.stream().filter(article -> article.id().equals(id)).findFirst();
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            throw new UnsupportedOperationException("a digest lists no articles");
        }
    }
}
