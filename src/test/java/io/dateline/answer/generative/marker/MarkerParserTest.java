package io.dateline.answer.generative.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class MarkerParserTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final int OFFERED = 8;

    private static MarkerParser parser() {
        return new MarkerParser(OFFERED, SENTENCES);
    }

    private static List<CitedText> read(String text) {
        MarkerParser parser = parser();
        List<CitedText> all = new ArrayList<>(parser.accept(text));
        all.addAll(parser.finish());
        return all;
    }

    private static CitedText cited(String text, Integer... numbers) {
        return new CitedText(text, List.of(numbers), List.of());
    }

    private static CitedText unknown(String text, String... numbers) {
        return new CitedText(text, List.of(), List.of(numbers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    He met Qin [1].          ; 1
                    He met Qin.[1]           ; 1
                    He met Qin. [1]          ; 1
                    He met Qin [1][2].       ; 1 2
                    He met Qin [1] [2].      ; 1 2
                    He met Qin [1], [2].     ; 1 2
                    He met Qin [1] and [2].  ; 1 2
                    He met Qin [1, 2].       ; 1 2
                    He met Qin [2,1,2].      ; 2 1
                    He met Qin [1-3].        ; 1 2 3
                    He met Qin [1–3, 5].     ; 1 2 3 5
                    He met Qin [ 4 ].        ; 4
                    He met Qin ([1]).        ; 1
                    He met Qin ([1], [2]).   ; 1 2
                    He met Qin【1】.          ; 1
                    He met Qin 【1†source】.  ; 1
                    He met Qin ［1］.         ; 1
                    He met Qin ［２］.         ; 2
                    He met Qin [^1].         ; 1
                    He met Qin [^1, ^3].     ; 1 3
                    He met Qin [[1]].        ; 1
                    He met Qin [1](http://x/y_(z)). ; 1
                    He met Qin [[2]](http://x). ; 2
                    He met Qin \\[1\\].      ; 1
                    He met **Qin** **[1]**.  ; 1
                    He met Qin[1]<br>.       ; 1
                    """)
    void aMarkerIsCitedAndGone(String text, String numbers) {
        List<Integer> expected = Stream.of(numbers.split(" ")).map(Integer::valueOf).toList();
        assertEquals(List.of(new CitedText("He met Qin.", expected, List.of())), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said [sic] so.",
                "The [2024 budget] passed.",
                "Sets [1st] and [a].",
                "An [1-2-3] code.",
                "Less < 5 and > 3, 5 * 3, f***.",
                "Two parts [ ] and [].",
                "C'est l'été, n'est-ce pas ?",
            })
    void otherBracketsAreText(String text) {
        assertEquals(List.of(cited(text)), read(text));
    }

    @Test
    void numbersThatWereNotOfferedAreRemovedAndReported() {
        assertEquals(
                List.of(
                        unknown("He left.", "9"),
                        unknown("She left.", "0"),
                        unknown("They left.", "2023-2024"),
                        unknown("All left.", "99999999999999999999")),
                read(
                        "He left [9]. She left [0]. They left [2023-2024]. All left"
                                + " [99999999999999999999]."));
        assertEquals(
                List.of(new CitedText("He left.", List.of(1), List.of("9"))),
                read("He left [1][9]."));
        assertEquals(List.of(unknown("He left.", "4:0†source")), read("He left【4:0†source】."));
    }

    @Test
    void aRangeIsNeverLongerThanThePassages() {
        assertEquals(
                List.of(
                        new CitedText(
                                "He left.",
                                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                                List.of("1-999999999"))),
                read("He left [1-999999999]."));
        assertEquals(List.of(unknown("He left.", "3-1")), read("He left [3-1]."));
    }

    @Test
    void markersBehindTheStopBelongToTheSentenceBefore() {
        assertEquals(
                List.of(cited("He came.", 1, 2), cited("He left.", 3), cited("She stayed.", 4)),
                read("He came. [1] [2] He left.[3]\n[3] She stayed [4]."));
    }

    @Test
    void aSentenceIsGivenWhenTheNextHasBegun() {
        MarkerParser parser = parser();
        assertEquals(List.of(), parser.accept("He came."));
        assertEquals(List.of(), parser.accept(" [1"));
        assertEquals(List.of(), parser.accept("] "));
        assertEquals(List.of(), parser.accept("He"));
        assertEquals(List.of(cited("He came.", 1)), parser.accept(" left"));
        assertEquals(List.of(), parser.accept(" [2]."));
        assertEquals(List.of(cited("He left.", 2)), parser.finish());
    }

    @Test
    void titlesAndAbbreviationsEndNoSentence() {
        assertEquals(
                List.of(
                        cited(
                                "U.S. Secretary Antony J. Blinken met Gen. Li at 3.30 p.m. on Monday.",
                                1),
                        cited("It was the first visit since Oct. 2018.", 2)),
                read(
                        "U.S. Secretary Antony J. Blinken met Gen. Li at 3.30 p.m. on Monday [1]. It"
                                + " was the first visit since Oct. 2018 [2]."));
    }

    @Test
    void shortenedWordsOfOtherLanguagesEndNoSentence() {
        assertEquals(
                List.of(cited("Am 18. Juni traf er z.B. Qin.", 1), cited("Am 19. auch Xi.", 2)),
                read("Am 18. Juni traf er z.B. Qin [1]. Am 19. auch Xi [2]."));
        assertEquals(
                List.of(
                        cited("Он встретил г. Циня.", 1),
                        cited("They agreed on it.", 2),
                        cited("It rained.")),
                read("Он встретил г. Циня [1]. They agreed on it. [2] It rained."));
    }

    @Test
    void fullWidthStopsEndSentencesWithoutASpace() {
        assertEquals(
                List.of(cited("布林肯会见了秦刚。", 1), cited("他说：“很好。”", 2), cited("会谈结束了！", 3)),
                read("布林肯会见了秦刚。[1]他说：“很好。”[2]会谈结束了[3]！"));
    }

    @Test
    void listItemsHeadingsAndParagraphsAreSentences() {
        assertEquals(
                List.of(
                        cited("The visit"),
                        cited("They spoke of"),
                        cited("trade", 1),
                        cited("Taiwan", 2, 3),
                        cited("It went on.", 4),
                        cited("1. First", 5),
                        cited("2) second", 6),
                        cited("quoted", 7),
                        cited("end", 8)),
                read(
                        """
                        ## The visit

                        They spoke of
                        - trade [1]
                        * [2] Taiwan
                          [3]

                        ---
                        It went on. [4]
                        1. First [5]
                        2) second [6]
                        > quoted [7]
                        ***
                        end [8]"""));
    }

    @Test
    void markersAloneInAParagraphBelongToTheOneBefore() {
        assertEquals(
                List.of(cited("He came.", 1, 2), cited("He left.", 3)),
                read("He came [1].\n\n[2]\n\n[3] He left."));
        assertEquals(List.of(), read("[1]\n\n[2]"));
    }

    @Test
    void abandoningDropsHalfASentenceAndKeepsWholeOnes() {
        MarkerParser parser = parser();
        assertEquals(List.of(cited("He came.", 1)), parser.accept("He came [1]. He did not"));
        assertEquals(List.of(), parser.abandon());
        MarkerParser ended = parser();
        assertEquals(List.of(), ended.accept("He came [1].\n\n["));
        assertEquals(List.of(cited("He came.", 1)), ended.abandon());
        MarkerParser unsure = parser();
        assertEquals(List.of(), unsure.accept("It cost 3. [1] "));
        assertEquals(List.of(), unsure.abandon());
    }

    @Test
    void afterItsEndAParserReadsNothing() {
        MarkerParser parser = parser();
        parser.finish();
        assertThrows(IllegalStateException.class, () -> parser.accept("x"));
        assertThrows(IllegalStateException.class, parser::finish);
        assertThrows(IllegalStateException.class, parser::abandon);
    }
}
