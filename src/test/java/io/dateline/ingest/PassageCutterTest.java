package io.dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.Tokenizer;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PassageCutterTest {

    private static final WorkerPool WORKERS = new WorkerPool(1);
    private static final BgeSmallEmbedder EMBEDDER = new BgeSmallEmbedder(WORKERS);
    private static final Tokenizer TOKENIZER = EMBEDDER.tokenizer();
    private static final Sentences SENTENCES = new Sentences();
    private static final PassageCutter CUTTER = new PassageCutter(SENTENCES, TOKENIZER);

    @AfterContainer
    static void close() {
        EMBEDDER.close();
        WORKERS.close();
    }

    /// What holds for every text.
    private static List<TextSpan> cut(String text) {
        List<TextSpan> passages = CUTTER.cut(text);
        int covered = 0;
        int before = -1;
        for (TextSpan passage : passages) {
            String words = passage.of(text);
            assertEquals(words.strip(), words);
            assertTrue(passage.start() > before, "passages begin in order");
            assertTrue(passage.end() > covered, "each passage brings words of its own");
            if (passage.start() > covered) {
                assertTrue(
                        isOnlySpace(text.substring(covered, passage.start())),
                        "nothing is left out");
            }
            covered = passage.end();
            before = passage.start();
            int tokens = TOKENIZER.count(words);
            assertTrue(
                    tokens <= PassageCutter.MOST_TOKENS + PassageCutter.LONGEST_TAIL,
                    tokens + " tokens");
            assertTrue(passage.length() <= PassageCutter.MOST_CHARACTERS);
            assertFalse(splitsPair(text, passage.start()) || splitsPair(text, passage.end()));
        }
        assertTrue(isOnlySpace(text.substring(covered)), "nothing is left out at the end");
        assertBordersAndOverlap(text, passages);
        return passages;
    }

    /// Also of no-break spaces, in which no sentence is found though Java does not call them blank.
    private static boolean isOnlySpace(String text) {
        return text.chars()
                .allMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static void assertBordersAndOverlap(String text, List<TextSpan> passages) {
        List<TextSpan> sentences = SENTENCES.of(text);
        if (sentences.isEmpty()) {
            assertTrue(passages.size() <= 1, "a text without a sentence is one passage at most");
            return;
        }
        boolean allFit =
                sentences.stream()
                        .allMatch(
                                sentence ->
                                        sentence.length() <= PassageCutter.MOST_CHARACTERS
                                                && TOKENIZER.count(sentence.of(text))
                                                        <= PassageCutter.MOST_TOKENS);
        if (!allFit) {
            return;
        }
        Set<Integer> starts = sentences.stream().map(TextSpan::start).collect(Collectors.toSet());
        Set<Integer> ends = sentences.stream().map(TextSpan::end).collect(Collectors.toSet());
        for (int i = 0; i < passages.size(); i++) {
            assertTrue(starts.contains(passages.get(i).start()), "begins with a sentence");
            assertTrue(ends.contains(passages.get(i).end()), "ends with a sentence");
            if (i > 0) {
                int start = passages.get(i).start();
                int end = passages.get(i - 1).end();
                long shared =
                        sentences.stream()
                                .filter(one -> one.start() >= start && one.end() <= end)
                                .count();
                assertTrue(shared <= 2, shared + " sentences overlap");
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word =
                Arbitraries.of(
                        "heron",
                        "Otter",
                        "the",
                        "U.S.",
                        "Mr.",
                        "秦刚",
                        "😀",
                        "12,345.67",
                        "é",
                        "-",
                        "in\ta",
                        "antidisestablishmentarianism",
                        "“quoted”",
                        "x".repeat(90));
        Arbitrary<Integer> length =
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(1, 30)),
                        Tuple.of(2, Arbitraries.integers().between(30, 120)),
                        Tuple.of(1, Arbitraries.integers().between(120, 500)));
        Arbitrary<String> sentence =
                Combinators.combine(
                                length.flatMap(n -> word.list().ofSize(n)),
                                Arbitraries.of(". ", "! ", "?\n", ".\n\n", "\n", "。", " "))
                        .as((words, end) -> String.join(" ", words) + end);
        return sentence.list().ofMaxSize(16).map(all -> String.join("", all));
    }

    @Property(tries = 60, seed = "20230618")
    void passagesCoverAnyTextInOrderWithinTheirLimits(@ForAll("texts") String text) {
        assertEquals(text.isBlank(), cut(text).isEmpty());
    }

    @Property(tries = 200, seed = "20230618")
    void soTheyDoAnyCharacters(@ForAll String text) {
        cut(text);
    }

    @Example
    void aMillionCharactersWithoutASpace() {
        assertTrue(cut("x".repeat(1_000_000)).size() >= 334);
        assertTrue(cut("ab12.".repeat(10_000)).size() > 100);
    }

    @Example
    void noMoreThanFitsAPassageIsTokenizedAtOnce() {
        List<Integer> lengths = new ArrayList<>();
        Tokenizer watched =
                text -> {
                    lengths.add(text.length());
                    return TOKENIZER.tokens(text);
                };
        String sentence = "and on it sails ".repeat(20_000);
        assertTrue(new PassageCutter(SENTENCES, watched).cut(sentence).size() > 100);
        assertTrue(Collections.max(lengths) <= PassageCutter.MOST_CHARACTERS, lengths::toString);
    }

    @Example
    void chineseTextWithoutSpaces() {
        String sentence = "中华人民共和国外交部长秦刚十八日在北京同美国国务卿布林肯举行会谈。";
        List<TextSpan> passages = cut(sentence.repeat(200));
        assertTrue(passages.size() > 20);
    }

    @Example
    void emojiStayWhole() {
        assertTrue(cut("😀".repeat(20_000)).size() > 10);
        cut(("😀".repeat(1_501) + "x").repeat(5));
        cut("x" + "😀".repeat(5_000));
    }

    @Example
    void aShortTextIsOnePassage() {
        assertEquals(List.of(new TextSpan(2, 18)), cut("  Heron and otter. \n"));
        assertEquals(List.of(), cut(" \n\t "));
    }

    @Example
    void noBreakSpacesAloneAreOnePassageAndElsewhereBelongToNone() {
        assertEquals(List.of(new TextSpan(0, 2)), cut("\u2007\u00A0"));
        assertEquals(List.of(new TextSpan(1, 18)), cut("\u00A0Heron.\n\n\u2007\n\nOtter.\u202F"));
    }

    @Example
    void aPassageThatWouldOnlyRepeatIsLeftOut() {
        String text = sentence(100) + sentence(30) + sentence(200) + sentence(100);
        assertEquals(
                List.of(0, text.length() - 1_502, text.length() - 501),
                cut(text).stream().map(TextSpan::start).toList());
    }

    private static String sentence(int words) {
        return "Word" + " word".repeat(words - 1) + ". ";
    }

    @Example
    void passagesOfAnArticleAreMostlyNearTheirFullSize() {
        String article =
                IntStream.range(0, 120)
                        .mapToObj(PassageCutterTest::newsSentence)
                        .collect(Collectors.joining(" "));
        List<TextSpan> passages = cut(article);
        long full =
                passages.stream()
                        .mapToInt(passage -> TOKENIZER.count(passage.of(article)))
                        .filter(tokens -> tokens >= 160 && tokens <= 220)
                        .count();
        assertTrue(full >= passages.size() * 0.8, full + " of " + passages.size());
        long repeated = passages.stream().mapToLong(TextSpan::length).sum() - article.length();
        assertTrue(repeated > 0 && repeated < article.length() * 0.3, repeated + " repeated");
    }

    private static String newsSentence(int n) {
        return switch (n % 5) {
            case 0 ->
                    "The minister, who arrived on Sunday "
                            + n
                            + ", said that both sides had agreed to keep talking about trade, the"
                            + " climate and the safety of shipping lanes.";
            case 1 -> "Talks lasted " + n + " minutes.";
            case 2 ->
                    "“We had a candid and substantive conversation,” a senior official told"
                            + " reporters after the meeting in room "
                            + n
                            + " of the state guest house.";
            case 3 ->
                    "According to figures published by the statistics office, exports fell by "
                            + n
                            + ".5 per cent in May, more than analysts had expected, while imports"
                            + " rose for the third month in a row.";
            default -> "No date was given for the next round, number " + n + ".";
        };
    }
}
