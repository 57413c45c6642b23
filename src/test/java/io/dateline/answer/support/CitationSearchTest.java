package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Answer;
import io.dateline.article.Passage;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CitationSearchTest {

    private static final Passage FERRY =
            Cited.passage("The ferry Aurora sank off Gotland. Bread got dearer by 3 percent.");
    private static final Passage NAVY =
            Cited.passage("The navy towed the ferry Aurora to Gotland. All 70 people were saved.");

    @Test
    void theWordsThatBearASentenceOutBestAreFound() {
        assertEquals(
                Optional.of("The navy towed the ferry Aurora to Gotland."),
                found("The ferry Aurora was towed to Gotland.", 0.6, 0.99));
    }

    @Test
    void whatIsOnlyLikelyEnoughToStandWhereItWasCitedIsNotFound() {
        double enough = 0.5;
        String sentence = "The ferry Aurora was towed to Gotland.";
        assertEquals(
                Answer.Support.VERIFIED,
                SupportLevels.DEFAULT.of(check(enough, enough).check(sentence, List.of(NAVY))));
        assertEquals(Optional.empty(), found(sentence, enough, enough));
    }

    @Test
    void likenessIsNotEnough() {
        assertEquals(Optional.empty(), found("The ferry Aurora sank off Gotland.", 0.1, 0.1));
    }

    @Test
    void aNumberThatIsNotThereIsNotFoundWhateverTheJudgeSays() {
        assertEquals(Optional.empty(), found("All 80 people of the ferry were saved.", 1, 1));
    }

    @Test
    void aBareNameSaysNothingThatCouldBeBorneOut() {
        assertEquals(Optional.empty(), found("The Aurora.", 1, 1));
    }

    @Test
    void betweenTheLevelsTheCheckCannotTell() {
        SupportLevels levels = new SupportLevels(0.3, 0.6, 0.9);
        assertEquals(
                Answer.Support.UNSUPPORTED, levels.of(new Verdict(0.29, "not said", List.of())));
        assertEquals(Answer.Support.UNCHECKED, levels.of(new Verdict(0.3, "not said", List.of())));
        assertEquals(Answer.Support.VERIFIED, levels.of(new Verdict(0.6, null, List.of())));
        assertThrows(IllegalArgumentException.class, () -> new SupportLevels(0.7, 0.6, 0.9));
    }

    /// The first words found for a sentence, where the judge finds the ferry's passage and the
    /// navy's so likely to say it.
    private static Optional<String> found(String sentence, double ferry, double navy) {
        return new CitationSearch(check(ferry, navy), new Sentences(), SupportLevels.DEFAULT)
                .find(sentence, List.of(FERRY, NAVY))
                .map(verdict -> verdict.evidence().getFirst().text());
    }

    private static SupportCheck check(double ferry, double navy) {
        ClaimJudge judge =
                (claim, evidence) ->
                        evidence.stream().map(one -> one.contains("navy") ? navy : ferry).toList();
        return new SupportCheck(
                judge, new FixedReader(""), new Sentences(), SupportCheck.DEFAULT_THRESHOLD);
    }
}
