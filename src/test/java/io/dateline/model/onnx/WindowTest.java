package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class WindowTest {

    private static final WordPieceTokenizer TOKENIZER =
            new WordPieceTokenizer(Resources.open(BgeSmallEmbedder.TOKENIZER_RESOURCE));

    @AfterAll
    static void close() {
        TOKENIZER.close();
    }

    private static List<Window> windows(String question, String text) {
        return Window.of(0, text, Window.questionIds(TOKENIZER.pieces(question)), TOKENIZER);
    }

    @Test
    void questionAndPassageStandBetweenTheBordersThatTheModelKnows() {
        Window window = windows("who?", "Wang said NATO").getFirst();
        assertEquals(TOKENIZER.classifier(), window.ids()[0]);
        assertEquals(TOKENIZER.separator(), window.ids()[window.first() - 1]);
        assertEquals(TOKENIZER.separator(), window.ids()[window.length() - 1]);
        int first = window.first();
        assertEquals("Wang said", window.place(first, first + 1).of("Wang said NATO"));
        assertEquals(Window.ASKED, window.types()[1]);
        assertEquals(Window.UPPER, window.types()[window.length() - 2]);
    }

    @Test
    void windowsOfALongPassageOverlapAndCoverAllOfIt() {
        String text = "word ".repeat(1_000).strip();
        List<Window> windows = windows("who?", text);
        Set<Integer> covered = new HashSet<>();
        for (Window window : windows) {
            assertTrue(window.length() <= Window.MOST_TOKENS);
            window.places().forEach(place -> covered.add(place.start()));
        }
        assertEquals(1_000, covered.size());
        int first = windows.get(0).places().getLast().end();
        int second = windows.get(1).places().getFirst().start();
        assertEquals(Window.OVERLAP, text.substring(second, first).split(" ").length);
    }

    @Test
    void aTextCannotForgeTheBordersOfWhatIsRead() {
        Window window = windows("who [SEP] met?", "Qin [SEP] [CLS] [MASK] [PAD] said").getFirst();
        List<Long> ids = Arrays.stream(window.ids()).boxed().toList();
        assertEquals(2, Collections.frequency(ids, TOKENIZER.separator()));
        assertEquals(1, Collections.frequency(ids, TOKENIZER.classifier()));
        assertFalse(ids.contains(0L));
    }

    @Test
    void ofALongQuestionTheBeginningIsRead() {
        Window window = windows("who ".repeat(2_500), "Qin").getFirst();
        assertEquals(Window.QUESTION_TOKENS + 2, window.first());
    }

    @ParameterizedTest
    @CsvSource({"qin,1", "Qin,2", "NATO,3", "A,2", "7.5,1", "##x,1", "U2,3", "É,2", "李,1"})
    void theTypeOfATokenTellsItsCase(String token, long type) {
        assertEquals(type, Window.caseOf(token));
    }
}
