package io.dateline.answer.generative.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.model.Sentences;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// What holds of any text a model may write.
class AnyModelTextTest {

    private static final int OFFERED = 3;

    private static final SentenceEnd ENDS = SentenceEnd.of(new Sentences());

    private static List<CitedText> read(List<String> pieces) {
        MarkerParser parser = new MarkerParser(OFFERED, ENDS);
        List<CitedText> all = new ArrayList<>();
        pieces.forEach(piece -> all.addAll(parser.accept(piece)));
        all.addAll(parser.finish());
        return all;
    }

    private static List<String> cutAnywhere(String text, long seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + random.nextInt(5));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    @Property(tries = 2000, seed = "20230618")
    void anyCutGivesWhatTheWholeGives(@ForAll("modelTexts") String text, @ForAll long seed) {
        assertEquals(read(List.of(text)), read(cutAnywhere(text, seed)));
    }

    @Property(tries = 4000, seed = "20230618")
    void noMarkerLinkOrTagIsLeft(@ForAll("modelTexts") String text) {
        List<CitedText> sentences = read(List.of(text));
        for (CitedText sentence : sentences) {
            assertEquals(List.of(), Remains.of(sentence.text()), text);
            assertEquals(sentence.text().strip(), sentence.text());
            assertFalse(sentence.text().contains("\n"));
            assertTrue(sentence.numbers().stream().allMatch(n -> n >= 1 && n <= OFFERED));
        }
        String all = sentences.stream().map(CitedText::text).collect(Collectors.joining(" "));
        assertEquals(List.of(), Remains.of(all), text);
    }

    @Property(tries = 1000, seed = "20230618")
    void abandoningGivesTheBeginningOfTheWhole(
            @ForAll("modelTexts") String text, @ForAll("modelTexts") String rest) {
        MarkerParser parser = new MarkerParser(OFFERED, ENDS);
        List<CitedText> kept = new ArrayList<>(parser.accept(text));
        kept.addAll(parser.abandon());
        List<String> whole = read(List.of(text + rest)).stream().map(CitedText::text).toList();
        List<String> texts = kept.stream().map(CitedText::text).toList();
        assertEquals(whole.subList(0, texts.size()), texts);
    }

    @Property(tries = 500, seed = "20230618")
    void plainSentencesComeBackWithTheirNumbers(@ForAll("sentences") List<CitedText> written) {
        String text =
                written.stream()
                        .map(
                                sentence ->
                                        sentence.text().replace(".", "")
                                                + " "
                                                + sentence.numbers().stream()
                                                        .map(n -> "[" + n + "]")
                                                        .collect(Collectors.joining())
                                                + ".")
                        .collect(Collectors.joining(" "));
        assertEquals(written, read(cutAnywhere(text, text.hashCode())), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "[[1",
                "[1](",
                "](",
                "([1])",
                "[a](b)",
                "[1-",
                "[1, ",
                "1,",
                "`",
                "`a``",
                "``` ",
                "<",
                "<a ",
                "<!--",
                "*",
                "**a",
                "\n",
                "\n- ",
                "\n1. ",
                "#",
                "-",
                ". ",
                "a. ",
                "a.) ",
                "))))",
                ")[1]",
                "。",
                "a。",
                ".[1]",
                "a.[1]b",
                "http://",
                "www.",
                "://",
                "a ",
                "aaaa",
                "【1†",
                "\uD83D",
                "\uD83D\uDE00",
                "\u200B",
                "[http://x",
                "x](y",
                "![",
                "!",
                "<think>",
                "[^1]: x",
                "\n[1]: ",
                "\\",
                "[a [b ",
                ", [1]",
                " and [1]",
                "a[1] "
            })
    void theWorkGrowsAsTheTextDoes(String unit) {
        long[] looked = new long[1];
        MarkerParser parser =
                new MarkerParser(
                        OFFERED,
                        (left, right) -> {
                            looked[0] += left.length() + right.length();
                            return false;
                        });
        int length = 200_000;
        parser.accept("a [x ");
        String text = unit.repeat(length / unit.length());
        parser.accept(text);
        parser.finish();
        long steps = parser.steps() + looked[0];
        assertTrue(steps < 300L * length, steps + " steps for " + length + " characters");
    }

    private static long stepsOfAnswer(int tokens) {
        MarkerParser parser = new MarkerParser(OFFERED, ENDS);
        int given = 0;
        for (int i = 0; i < tokens; i += 8) {
            for (String token :
                    "They met in **Beijing** on Sunday [1]. ".splitWithDelimiters(" ", 0)) {
                given += parser.accept(token).size();
            }
        }
        assertTrue(given >= tokens / 8 - 2, given + " sentences came while it was written");
        return parser.steps();
    }

    @Test
    void anAnswerTwiceAsLongIsTwiceTheWorkHoweverManyPiecesItHas() {
        long half = stepsOfAnswer(1_024);
        long whole = stepsOfAnswer(2_048);
        assertTrue(whole <= 2.1 * half, half + " steps, then " + whole);
    }

    @Provide
    Arbitrary<String> modelTexts() {
        Arbitrary<String> hostile =
                Arbitraries.strings()
                        .withChars("[]［］【】()123,-–^:†. \n`<>/!*#&\\a。w\uD83D\uDE00\u200B\"")
                        .ofMaxLength(60);
        Arbitrary<String> tokens =
                Arbitraries.of(
                                "[1]", "[2, 3]", "[9]", "[", "]", "(", ")", "](", "[1](", "![",
                                "[^1]", "[a]", "http://", "www.", "x", "Foo", " ", " ", "\n",
                                "\n\n", ". ", ".", "`", "``", "```", "<b>", "</b>", "<", ">",
                                "<!--", "-->", "**", "*", "\n- ", "\n1. ", "# ", ":", "\n[1]: ",
                                "【1†s】", "。", "Mr. ", "\\", "!", "\uD83D", "\uDE00", "\u200B", "1",
                                ",", "-", "：", "w", "http:", "//")
                        .list()
                        .ofMaxSize(25)
                        .map(list -> String.join("", list));
        return Arbitraries.oneOf(hostile, tokens, Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<List<CitedText>> sentences() {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers()
                        .between(1, OFFERED)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .uniqueElements();
        return numbers.map(
                        n ->
                                new CitedText(
                                        "They met in Beijing with number "
                                                + n.size()
                                                + " of all days.",
                                        n,
                                        List.of()))
                .list()
                .ofMaxSize(6);
    }
}
