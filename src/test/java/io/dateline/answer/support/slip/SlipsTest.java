package io.dateline.answer.support.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;
import io.dateline.model.Grammar;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class SlipsTest {

    private static final Slips SLIPS = new Slips(Grammar.english());

    private static final Sentences SENTENCES = new Sentences();

    @TestFactory
    Stream<DynamicTest> whatIsToldOtherwiseIsFoundAndWhatIsToldInOtherWordsIsNot()
            throws IOException {
        try (InputStream file = SlipsTest.class.getResourceAsStream("slips.txt")) {
            String all =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n\n")).skip(1).flatMap(SlipsTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(String block) {
        List<String> lines = block.lines().toList();
        String told = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(line, () -> assertFound(told, line)));
    }

    private static void assertFound(String told, String line) {
        String claim = line.substring(2).replaceFirst(" \\|.*", "");
        List<TextSpan> sentences = SENTENCES.of(told);
        Optional<String> found =
                SLIPS.in(claim, sentences.stream().map(span -> span.of(told)).toList());
        if (line.startsWith("+")) {
            assertEquals(Optional.empty(), found);
        } else {
            String objection = line.replaceFirst(".*\\|", "").strip();
            assertTrue(found.isPresent(), "nothing found");
            assertTrue(found.get().contains(objection), found::toString);
        }
    }
}
