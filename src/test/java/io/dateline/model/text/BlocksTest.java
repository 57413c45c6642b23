package io.dateline.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.List;

class BlocksTest {

    private static List<String> of(String text) {
        return Blocks.of(text).stream().map(block -> block.of(text)).toList();
    }

    @Test
    void aBlankLineEndsABlockWhateverMakesItBlank() {
        assertEquals(
                List.of("one", "two", "three", "four"),
                of("one\n\ntwo\n \t \nthree\n\u00a0\nfour"));
    }

    @Test
    void itemsAndMarkedHeadingsAreBlocks() {
        assertEquals(
                List.of("## River Ashe", "It rose", "fast", "- one", "2. two\ngoes on", "> said"),
                of("## River Ashe\nIt rose\n\nfast\n- one\n2. two\ngoes on\n> said"));
    }

    @Test
    void soIsAHeadingWithALineUnderIt() {
        assertEquals(
                List.of("River Ashe\n==========", "it rose", "and fell\n---", "then rested"),
                of("River Ashe\n==========\nit rose\n\nand fell\n---\nthen rested"));
    }

    @Test
    void aShortLineWithoutAFullStopIsAHeadingWhereTheNextWordsHadRoomBesideIt() {
        assertEquals(
                List.of(
                        "06.15 GMT",
                        "River Ashe bursts its banks",
                        "It burst at Millgate, flooding some 140 houses.\n"
                                + "Nobody was hurt when it did, the mayor of Millgate said.",
                        "School shut",
                        "The school is shut."),
                of(
                        """
                        06.15 GMT
                        River Ashe bursts its banks
                        It burst at Millgate, flooding some 140 houses.
                        Nobody was hurt when it did, the mayor of Millgate said.
                        School shut
                        The school is shut.
                        """));
    }

    @Test
    void aLineThatWasBrokenBecauseTheNextWordDidNotFitIsNone() {
        String wrapped =
                """
                On Monday the ministers of both countries met
                Blinken, who had come by train, in a hotel of
                Geneva. They talked with the mayor's deputy
                Sarr until noon.""";
        assertEquals(List.of(wrapped), of(wrapped));
        assertEquals(List.of("It was a long\nday."), of("It was a long\nday."));
        String listing = "They met in Geneva,\nBern and Basel, as the two had agreed to by post.";
        assertEquals(List.of(listing), of(listing));
    }

    @Test
    void linesWithoutEndAndWithoutNumberAreReadInLinearTime() {
        for (String unit : List.of(" ", ".", ". ", "\"", "a\" ", "# ", "\n", "-\n", "a\n")) {
            String text = unit.repeat(200_000) + "x";
            assertTrue(of(text).getLast().endsWith("x"), unit);
        }
    }

    @Property(tries = 500, seed = "20230618")
    void blocksAreInOrderAndCoverAllButWhiteSpace(
            @ForAll
                    @StringLength(max = 80)
                    @Chars({'\n', ' ', '\t', '\u00a0', '#', '-', '.', '=', 'A', '1'})
                    @CharRange(from = 'a', to = 'c')
                    String text) {
        int end = 0;
        for (TextSpan block : Blocks.of(text)) {
            assertTrue(block.start() >= end);
            assertTrue(isSpace(text.substring(end, block.start())));
            assertTrue(
                    block.of(text).lines().noneMatch(BlocksTest::isSpace),
                    () -> "a blank line in " + block.of(text));
            end = block.end();
        }
        assertTrue(isSpace(text.substring(end)));
    }

    private static boolean isSpace(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
