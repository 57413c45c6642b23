package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;
import io.dateline.model.text.Blocks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// What holds for every [Reader].
public abstract class ReaderContract {

    protected static final String FERRY =
            "The ferry between Harwick and Stane returned to service on Tuesday after four months in"
                    + " dry dock. Its captain, Ada Lindqvist, said repairs had cost 2.4 million crowns."
                    + " Tickets stay at nine crowns.";

    /// The same one each time; it is not closed here.
    protected abstract Reader reader();

    protected final PassageReading read(String question, String passage) {
        return reader().read(question, List.of(passage)).getFirst();
    }

    protected final double rescore(String question, String passage, ScoredSpan found) {
        return reader().rescore(question, List.of(new Reader.Found(passage, found))).getFirst();
    }

    @Test
    void itHasAName() {
        assertFalse(reader().name().isBlank());
    }

    @Test
    void spansComeBestFirstAndApart() {
        List<ScoredSpan> spans = read("Who is the captain of the ferry?", FERRY).spans();
        assertFalse(spans.isEmpty());
        for (int i = 0; i < spans.size(); i++) {
            TextSpan span = spans.get(i).span();
            for (ScoredSpan better : spans.subList(0, i)) {
                assertTrue(better.score() >= spans.get(i).score());
                assertFalse(better.span().overlaps(span), spans::toString);
            }
        }
    }

    @Test
    void whatIsReadBesideItDoesNotMoveAScore() {
        PassageReading alone = read("Who is the captain?", FERRY);
        List<PassageReading> among =
                reader().read("Who is the captain?", List.of("Some words.", FERRY, FERRY + FERRY));
        assertEquals(3, among.size());
        assertEquals(alone, among.get(1));
    }

    @Test
    void whatIsReadOnceMoreTogetherScoresAsEachByItself() {
        String question = "Who is the captain of the ferry?";
        List<Reader.Found> found =
                read(question, FERRY).spans().stream()
                        .map(span -> new Reader.Found(FERRY, span))
                        .toList();
        assertTrue(found.size() > 1, found::toString);
        assertEquals(
                found.stream().map(one -> rescore(question, FERRY, one.span())).toList(),
                reader().rescore(question, found));
        assertEquals(List.of(), reader().rescore(question, List.of()));
    }

    @Test
    void whoIsInterruptedWaitsForNoReading() {
        ScoredSpan found = new ScoredSpan(new TextSpan(0, 3), 0.5);
        for (Executable reading :
                List.<Executable>of(
                        () -> read("Who?", FERRY), () -> rescore("Who?", FERRY, found))) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, reading);
            assertTrue(Thread.interrupted());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What held back the water?",
                "Who spoke?",
                "What burst its banks?",
                "What is shut?",
                "Where is the flood barrier?"
            })
    void noSpanGoesOverABlankLineOrAHeading(String question) {
        String passage =
                """
                06.15 GMT

                Ashe held back by the new flood barrier

                Mayor Sarr spoke to residents of Millgate

                ## School shut
                River Ashe flooded the school

                barrier

                Mayor Sarr""";
        List<ScoredSpan> spans = read(question, passage).spans();
        assertFalse(spans.isEmpty());
        for (ScoredSpan found : spans) {
            assertTrue(
                    Blocks.of(passage).stream().anyMatch(block -> block.contains(found.span())),
                    () -> found.span().of(passage));
        }
    }

    @Test
    void nothingToReadSaysNothing() {
        assertEquals(List.of(), reader().read("Who?", List.of()));
        PassageReading nothing = new PassageReading(0, List.of());
        assertEquals(List.of(nothing, nothing), reader().read("Who?", List.of("", " \n\t")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "👩‍👩‍👧‍👦 met 👨‍🚀 in 🇨🇳, she said 👍🏽.",
                "e\u0301te\u0301 a\u0300 Pe\u0301kin",
                "北京时间周日，布林肯与秦刚会谈了七个半小时。",
                "التقى بلينكن تشين قانغ في بكين",
                "\uD83D lone surrogate \uDE00",
                "\u0000\u0007\uFFFF control",
                "[CLS] [SEP] [MASK] [UNK]"
            })
    void everySpanOfOddTextIsValidAndCutsNoCharacter(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        for (String question : List.of("Who met whom?", text, "?")) {
            for (ScoredSpan found : read(question, text).spans()) {
                TextSpan span = found.span();
                assertTrue(span.end() <= text.length(), () -> span + " of " + text);
                assertTrue(
                        characters.isBoundary(span.start()) && characters.isBoundary(span.end()));
                double again = rescore(question, text, found);
                assertTrue(again >= 0 && again <= 1, () -> again + " of " + text);
            }
        }
    }

    @Test
    void textWithoutWhiteSpaceAndQuestionsOfAnyLengthAreRead() {
        for (String passage : List.of("x".repeat(20_000), "ab.".repeat(500), "é".repeat(3_000))) {
            String question = "word ".repeat(1_000);
            for (ScoredSpan found : read(question, passage).spans()) {
                assertTrue(found.span().end() <= passage.length());
                double again = rescore(question, passage, found);
                assertTrue(again >= 0 && again <= 1, () -> again + " at " + found.span());
            }
        }
    }
}
