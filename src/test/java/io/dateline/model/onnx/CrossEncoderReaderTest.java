package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ReaderContract;
import io.dateline.model.ScoredSpan;
import io.dateline.model.WorkerPool;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class CrossEncoderReaderTest extends ReaderContract {

    private static final WorkerPool WORKERS = new WorkerPool(2);
    private static final CrossEncoderReader READER = CrossEncoderReader.fromJar(WORKERS);

    @AfterAll
    static void close() {
        READER.close();
        WORKERS.close();
    }

    @Override
    protected Reader reader() {
        return READER;
    }

    private String best(String question, String passage) {
        return read(question, passage).spans().getFirst().span().of(passage);
    }

    @Test
    void theAnswerIsAFewWordsOfThePassage() {
        assertEquals("Ada Lindqvist", best("Who is the captain of the ferry?", FERRY));
        assertEquals("2.4 million crowns", best("How much did the repairs cost?", FERRY));
    }

    @Test
    void aPassageThatAnswersScoresAboveOnesThatDoNot() {
        String weather = "Rain fell on the coast all week, and the harbour office closed early.";
        List<PassageReading> read =
                READER.read("Who is the captain of the ferry?", List.of(weather, FERRY));
        assertTrue(read.get(1).spans().getFirst().score() > 0.5);
        assertTrue(read.get(1).relevance() > read.get(0).relevance());
        assertTrue(read.get(0).spans().stream().allMatch(span -> span.score() < 0.2));
    }

    @Test
    void anAnswerAtTheEndOfALongPassageIsFoundWhereItStands() {
        String passage = "Nothing of note was said at the meeting. ".repeat(120) + FERRY;
        ScoredSpan found = read("Who is the captain of the ferry?", passage).spans().getFirst();
        assertEquals("Ada Lindqvist", found.span().of(passage));
        assertEquals(passage.lastIndexOf("Ada"), found.span().start());
    }

    @Test
    void whatIsFarFromAnAnswerMovesItsScoreHalfAsMuchWhenItIsReadOnceMore() {
        String question = "Who is the captain of the ferry?";
        String passage = "Nothing of note was said at the meeting. ".repeat(20) + FERRY;
        ScoredSpan near = read(question, FERRY).spans().getFirst();
        ScoredSpan far = read(question, passage).spans().getFirst();
        assertEquals(near.score(), rescore(question, FERRY, near), 1e-4);
        assertEquals(
                ReaderCard.both(near.score(), far.score()), rescore(question, passage, far), 0.02);
    }
}
