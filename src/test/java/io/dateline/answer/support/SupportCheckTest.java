package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Passage;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SupportCheckTest {

    private static final Passage FERRY =
            Cited.passage("The ferry Aurora sank off Gotland. Bread got dearer by 3 percent.");

    private final List<String> judged = new ArrayList<>();

    private String answer = "";

    @Test
    void aClaimThatTheJudgeFindsSupportedIs() {
        Verdict verdict = check(0.9, "The ferry Aurora sank.", FERRY);
        assertTrue(verdict.isSupported());
        assertNull(verdict.objection());
        assertTrue(verdict.score() > 0.9, verdict.toString());
        assertEquals("The ferry Aurora sank off Gotland.", verdict.evidence().getFirst().text());
    }

    @Test
    void aClaimThatTheJudgeDoubtsIsNot() {
        Verdict verdict = check(0.05, "The ferry Aurora was saved.", FERRY);
        assertFalse(verdict.isSupported());
        assertEquals("the cited words do not say this", verdict.objection());
    }

    @Test
    void aWrongNumberIsNotWhateverTheJudgeSays() {
        Verdict verdict = check(0.99, "Bread got dearer by 5 percent.", FERRY);
        assertEquals("what it cites does not have the number 5", verdict.objection());
        assertEquals(0, verdict.score());
    }

    @Test
    void theNumberOfAListItemIsNoClaim() {
        assertTrue(check(0.9, "7. The ferry Aurora sank.", FERRY).isSupported());
    }

    @Test
    void nothingIsSupportedByNothing() {
        assertEquals("it cites nothing", check(0.99, "The ferry sank.").objection());
        assertEquals(List.of(), judged);
    }

    @Test
    void wordsThatShareNothingAreNotJudged() {
        assertEquals(
                "the cited words do not say this", check(0.99, "Rain fell.", FERRY).objection());
        assertEquals(List.of(), judged);
    }

    @Test
    void aClaimIsNotWhereTheReaderFindsAnotherInThePlaceOfAFact() {
        answer = "Gotland";
        Verdict verdict = check(0.9, "The ferry Aurora sank.", FERRY);
        assertEquals("the cited words say “Gotland”, not “Aurora”", verdict.objection());
        assertEquals(0, verdict.score());
    }

    private Verdict check(double score, String claim, Passage... cited) {
        ClaimJudge judge =
                (said, evidence) -> {
                    judged.addAll(evidence);
                    return evidence.stream().map(one -> score).toList();
                };
        return new SupportCheck(
                        judge,
                        new FixedReader(answer),
                        new Sentences(),
                        SupportCheck.DEFAULT_THRESHOLD)
                .check(claim, List.of(cited));
    }
}
