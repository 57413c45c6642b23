package io.dateline.answer.generative.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What Markdown, HTML and hidden characters in a model's text come to.
class ModelMarkupTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final int OFFERED = 8;

    private static List<CitedText> read(String text) {
        MarkerParser parser = new MarkerParser(OFFERED, SENTENCES);
        List<CitedText> all = new ArrayList<>(parser.accept(text));
        all.addAll(parser.finish());
        return all;
    }

    private static CitedText cited(String text, Integer... numbers) {
        return new CitedText(text, List.of(numbers), List.of());
    }

    @Test
    void ofLinksOnlyTheWordsStayAndOfImagesNothing() {
        assertEquals(
                List.of(cited("The 2024 budget passed.", 1)),
                read("The [2024 budget](https://x.example/a_(b) \"t\") passed [1]."));
        assertEquals(
                List.of(cited("See here and there.")),
                read(
                        "See ![a cat](http://evil.example/?q=secret) [here](x) and [there](javascript:a)."));
        assertEquals(
                List.of(cited("Look at.", 1), cited("Or at or so.")),
                read(
                        "Look at https://evil.example/a?b=c[1]. Or at <http://evil.example> or www.evil.example so."));
        assertEquals(
                List.of(cited("He said [a] [b] so.")), read("He said [a][b] so.\n\n[b]: //evil"));
    }

    @Test
    void anImageAloneIsNoSentence() {
        assertEquals(
                List.of(cited("He came.", 1), cited("He left.", 2)),
                read("He came [1]. ![the tracks](http://evil.example/p) He left [2]."));
        assertEquals(
                List.of(cited("He came.", 1)),
                read(
                        "He came [1].\n\n[![the tracks](http://evil.example/p)](http://evil.example)"));
        assertEquals(
                List.of(cited("It is here! And there.", 1)),
                read("It is here! ![the tracks](x) And there [1]."));
    }

    @Test
    void definitionsOfLinksAndFootnotesAreDropped() {
        assertEquals(
                List.of(cited("He came.", 1), cited("He left.", 2)),
                read(
                        "He came [^1].\n\n[^1]: The Times, [a](b)\n[1]: http://x \"t\"\n\nHe left [2].\n"
                                + "[note]: /x"));
    }

    @Test
    void whatIsTakenOutCannotMakeALinkOfWhatStays() {
        for (String text :
                List.of(
                        "[a][1](http://evil)",
                        "[a]<!-- -->(http://evil)",
                        "[a]**(http://evil)",
                        "http:[1]//evil",
                        "http[:](x)//evil",
                        "http:[//evil](u)",
                        "ww[w.evil](u)",
                        "www[1].evil",
                        "<[1]b>x",
                        "[a][(evil)](u)",
                        "`a`[1]``[x](http://evil)``",
                        "\\`[x](http://evil)`",
                        "\\<b>\\[x](evil)",
                        "[a [b](c)](http://evil)",
                        "[He left. Then he](http://evil)",
                        "h\u200Bttp://evil [\u200Ba](evil)")) {
            for (CitedText sentence : read("x " + text + " y")) {
                assertEquals(List.of(), Remains.of(sentence.text()), text);
            }
        }
    }

    @Test
    void tagsAndCommentsAreRemovedAndOtherAnglesAreHarmless() {
        assertEquals(
                List.of(cited("He came alert(1) to town.", 1)),
                read(
                        "He <b class='x'>came</b> <script>alert(1)</script><!-- [2] > he [3] -->"
                                + " to<br>town [1]."));
        assertEquals(List.of(cited("Is x ‹y or 3 <5?", 1)), read("Is x <y or 3 <5? [1]"));
        assertEquals(
                List.of(cited("He came.", 1)),
                read("<think>\nI must [2] say. Or not?\n</think>\n\nHe came [1]."));
    }

    @Test
    void codeIsKeptAndHoldsNoMarkers() {
        assertEquals(
                List.of(cited("Use `a[1]. B` here.", 2), cited("Now.")),
                read("Use `a[1]. B` here [2]. Now."));
        assertEquals(
                List.of(cited("So: ```java x = a[1];  [b](c)```"), cited("Then left.", 1)),
                read("So:\n```java\nx = a[1];\n\n[b](c)\n```\n\nThen left [1]."));
    }

    @Test
    void codeThatWasLeftOpenIsClosed() {
        assertEquals(
                List.of(cited("Use ` a[1] and `` ` so on", 2)),
                read("Use `a[1] and ``\nso on [2]"));
        assertEquals(List.of(cited("Use ```a[1]```")), read("Use ```a[1]"));
    }

    @Test
    void hiddenCharactersAreDropped() {
        String tags = new String(Character.toChars(0xE0041));
        assertEquals(
                List.of(cited("He came 😀.", 1)),
                read("He ca\u200Bme" + tags + " 😀 [\u20601]\u202E."));
        assertEquals(List.of(cited("A \uFFFD.")), read("A \uD83D."));
    }
}
