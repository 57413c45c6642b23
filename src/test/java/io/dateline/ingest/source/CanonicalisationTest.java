package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.ingest.RawArticle;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;

class CanonicalisationTest {

    @Test
    void aGivenIdIsKeptExactly() {
        Article article =
                Canonicalisation.article(RawArticle.of("T", "Text.").withId("sq:a/b (c),d"));
        assertEquals("sq:a/b (c),d", article.id());
    }

    @Test
    void pagesBeginWhereTheirWordsDoInTheCanonicalText() {
        String text = "  Cafe\u0301 one.\r\n\r\nTwo\uFDD0 is here.\n\n Four. \n";
        RawArticle raw =
                RawArticle.of("T", text)
                        .withPages(List.of(0, text.indexOf("\r\n"), text.indexOf("is"), 33, 33))
                        // what brought it may know more of it
                        .withUrl("https://a.example/x.pdf")
                        .withDates(List.of());
        Article article = Canonicalisation.article(raw);
        assertEquals("Café one.\n\nTwo is here.\n\n Four.", article.text());
        assertEquals(
                List.of(0, article.text().indexOf("Two"), article.text().indexOf("is")),
                article.pages().starts().subList(0, 3));
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        RawArticle raw = RawArticle.of("T", "Text.").withId("a\nb");
        assertThrows(IllegalArgumentException.class, () -> Canonicalisation.article(raw));
    }

    @Test
    void theSameTextGetsTheSameIdWhateverItsFormOfCharacters() {
        String composed = Canonicalisation.article(RawArticle.of("T", "Caf\u00E9.\n")).id();
        String decomposed = Canonicalisation.article(RawArticle.of("T", "Cafe\u0301.\r\n")).id();
        assertEquals(composed, decomposed);
        assertTrue(composed.matches("text-[0-9a-f]{24}"), composed);
        assertNotEquals(composed, Canonicalisation.article(RawArticle.of("U", "Café.")).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x",
                "http://A.example:80/x/",
                "https://a.example:443/x?utm_source=feed&fbclid=1#top"
            })
    void addressesOfOnePageGiveOneId(String url) {
        assertEquals(
                Canonicalisation.article(at("https://a.example/x", "One text.")).id(),
                Canonicalisation.article(at(url, "Another text.")).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/y", "https://b.example/x", "https://a.example/x?page=2"})
    void addressesOfOtherPagesGiveOtherIds(String url) {
        assertNotEquals(
                Canonicalisation.article(at("https://a.example/x", "One text.")).id(),
                Canonicalisation.article(at(url, "One text.")).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks end in Oslo\\nThe text.|Talks end in Oslo",
                "# Talks end\\nThe text.|Talks end",
                "***\\nThe text.|file-name",
                "BEIJING, June 19 (Reuters) – Talks end.|Talks end.",
                "WASHINGTON (AP) — Talks end.|Talks end.",
                "June 19 (Reuters) - Talks end.|Talks end.",
                "Send this page to someone via email\\nTalks end in Oslo\\nText.|Talks end in Oslo",
                "Share\\nShare on Facebook\\n\\nPrint this article\\nTalks end|Talks end",
                "Share the load|Share the load",
                "Share\\nPrint|Share",
                "NATO (North Atlantic Treaty Organization) – a history|"
                        + "NATO (North Atlantic Treaty Organization) – a history"
            })
    void withoutATitleTheFirstLineIsTheTitle(String text, String title) {
        assertEquals(
                title,
                Canonicalisation.article(untitled(text.replace("\\n", "\n"))).metadata().title());
    }

    @Test
    void aLongFirstLineIsCutAtTheEndOfItsFirstSentence() {
        String line =
                "The U.S. Secretary of State met Mr. Salmi in Oslo on Monday. "
                        + "More ".repeat(40);
        assertEquals(
                "The U.S. Secretary of State met Mr. Salmi in Oslo on Monday.",
                Canonicalisation.article(untitled(line)).metadata().title());
    }

    @Test
    void aLongFirstSentenceIsCutAfterAWord() {
        String title = Canonicalisation.article(untitled("seven, ".repeat(100))).metadata().title();
        assertTrue(title.endsWith("seven…"), title);
        assertTrue(title.length() <= 120, title);
    }

    @Test
    void aMillionCharactersWithoutASpaceOrFullStopAreAnArticle() {
        Article article = Canonicalisation.article(untitled("x".repeat(1_000_000)));
        assertEquals(1_000_000, article.text().length());
        assertEquals(120, article.metadata().title().length());
    }

    @Test
    void theAgencyOfTheDatelineIsTheSourceWhereNoneIsGiven() {
        String text = "BEIJING, June 19 (Reuters) – Talks end.";
        assertEquals("Reuters", Canonicalisation.article(untitled(text)).metadata().source());
        assertNull(Canonicalisation.article(untitled("Talks end.")).metadata().source());
    }

    @Test
    void anEmptyTextIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Canonicalisation.article(untitled(" \u00A0\uFEFF\n\u0000")));
        assertEquals("the text is empty", refusal.getMessage());
    }

    @Test
    void aTextBeyondTheLimitIsRefusedWithTheLimit() {
        String text = "x".repeat(Canonicalisation.MAX_TEXT_CHARACTERS + 1);
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Canonicalisation.article(untitled(text)));
        assertEquals(
                "the text has 10,000,001 characters; an article has at most 10,000,000",
                refusal.getMessage());
    }

    @Test
    void captionsAreCutToNumberAndLengthAndASectionIsAName() {
        RawArticle raw =
                untitled("Text.").captioned(Collections.nCopies(100_000, "x y".repeat(999)));
        List<String> captions = Canonicalisation.article(raw).captions();
        assertEquals(Article.MOST_CAPTIONS, captions.size());
        assertEquals(Article.MAX_CAPTION_LENGTH, captions.getFirst().length());
        RawArticle lines =
                untitled("Text.").captioned(List.of(" A\r\nquay\u0000 ", " ", "Cafe\u0301"));
        assertEquals(
                List.of("A quay", "Café"),
                Canonicalisation.article(lines.inSection(" Arts\n ")).captions());
        assertEquals(
                "Arts", Canonicalisation.article(lines.inSection(" Arts\n ")).metadata().section());
        assertNull(Canonicalisation.article(raw.inSection("x".repeat(101))).metadata().section());
    }

    private static RawArticle untitled(String text) {
        return raw(null, text);
    }

    private static RawArticle at(String url, String text) {
        return raw(url, text);
    }

    private static RawArticle raw(@Nullable String url, String text) {
        return new RawArticle(
                null, null, text, null, url, null, List.of(), null, "file-name", List.of());
    }
}
