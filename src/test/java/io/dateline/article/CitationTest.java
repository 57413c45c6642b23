package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class CitationTest {

    private static Article article(String text) {
        return Article.of(
                "a1",
                "A title",
                text,
                "Harbour Wire",
                null,
                null,
                PublicationDate.of(LocalDate.of(2023, 6, 18)),
                null);
    }

    @Property(seed = "20230618")
    void theQuoteIsWhatTheTextHasThere(
            @ForAll @NotBlank @StringLength(max = 200) String text,
            @ForAll @IntRange(max = 199) int one,
            @ForAll @IntRange(max = 199) int other) {
        int start = Math.min(one, other) % text.length();
        int end = Math.min(text.length(), start + 1 + Math.abs(one - other));
        Citation citation = Citation.of(article(text), new TextSpan(start, end));
        assertEquals(text.substring(start, end), citation.quote());
        assertEquals(Article.versionOf(text), citation.article().version());
    }

    @Test
    void wordsOfAPrintedDocumentAreCitedWithThePageOnWhichTheyBegin() {
        Article printed = article("One. Two. Four.").paged(new Pages(List.of(0, 5, 10, 10)));
        List<Integer> pages =
                IntStream.of(0, 4, 5, 9, 10, 14)
                        .mapToObj(at -> Citation.of(printed, new TextSpan(at, 15)).page())
                        .toList();
        assertEquals(List.of(1, 1, 2, 2, 4, 4), pages);
        assertNull(Citation.of(article("No pages."), new TextSpan(0, 2)).page());
        assertEquals(4, Citation.of(printed, new TextSpan(10, 14)).withdrawn().page());
        assertThrows(IllegalArgumentException.class, () -> new Pages(List.of(0, 9, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> article("short").paged(new Pages(List.of(0, 6))));
    }

    @Test
    void wordsBeyondTheTextCannotBeCited() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Citation.of(article("short"), new TextSpan(3, 9)));
        assertEquals("span [3, 9) of a text of 5", refused.getMessage());
    }

    @Test
    void aFieldIsCitedByItsValueAndHasNoPlaceInTheText() {
        Citation citation =
                Citation.of(article("text").metadata(), ArticleMetadata.Field.PUBLISHED_AT);
        assertEquals("2023-06-18", citation.quote());
        assertNull(citation.span());
    }

    @Test
    void anUnknownFieldCannotBeCited() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Citation.of(
                                        article("text").metadata(), ArticleMetadata.Field.BYLINE));
        assertEquals("article a1 has no byline to cite", refused.getMessage());
    }

    @Test
    void nothingElseMakesACitation() {
        assertTrue(Modifier.isFinal(Citation.class.getModifiers()));
        assertTrue(
                Arrays.stream(Citation.class.getDeclaredConstructors())
                        .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers())));
    }
}
