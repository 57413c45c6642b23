package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Passage;
import io.dateline.model.Sentences;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class EvidenceSearchTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final Passage FERRY =
            Cited.passage(
                    "It rained on Sunday. The ferry Aurora sank off Gotland. Bread got dearer. The"
                            + " navy saved all of the passengers. Nobody was charged.");

    @Test
    void theSentenceThatSaysItIsFoundAlone() {
        assertEquals(
                List.of("The ferry Aurora sank off Gotland."),
                texts("A ferry sank near Gotland.", FERRY));
    }

    @Test
    void whatOneSentenceLacksIsTakenFromItsNeighbours() {
        assertEquals(
                List.of(
                        "The ferry Aurora sank off Gotland. Bread got dearer. The navy saved all of"
                                + " the passengers."),
                texts("The navy saved the passengers of the Aurora, a ferry.", FERRY));
    }

    @Test
    void eachPassageGivesOneStretchAndOnlyWhereItAddsSomething() {
        Passage owner = Cited.passage("Baltic Lines owns the Aurora. It has no other ship.");
        Passage weather = Cited.passage("A storm comes from the north.");
        assertEquals(
                List.of("The ferry Aurora sank off Gotland.", "Baltic Lines owns the Aurora."),
                texts("A ferry of Baltic Lines sank off Gotland.", weather, owner, FERRY));
    }

    @Test
    void withoutAWordInCommonThereIsNone() {
        assertEquals(List.of(), texts("Prices fell.", FERRY));
        assertEquals(List.of(), texts("…", FERRY));
    }

    @Property(seed = "20230618")
    boolean evidenceStandsInItsPassageWhateverTheTexts(@ForAll String claim, @ForAll String text) {
        Passage passage = Cited.passage(text + " end");
        return new EvidenceSearch(claim + " end", List.of(passage), SENTENCES)
                .best().stream()
                        .allMatch(
                                one ->
                                        passage.span().contains(one.span())
                                                && passage.text().contains(one.text()));
    }

    @Test
    void thePlaceIsThatInTheArticle() {
        Verdict.Evidence found =
                new EvidenceSearch("The navy saved passengers.", List.of(FERRY), SENTENCES)
                        .best()
                        .getFirst();
        assertEquals("The navy saved all of the passengers.", found.span().of(FERRY.text()));
        assertTrue(FERRY.span().contains(found.span()));
    }

    private static List<String> texts(String claim, Passage... passages) {
        return new EvidenceSearch(claim, List.of(passages), SENTENCES)
                .best().stream().map(Verdict.Evidence::text).toList();
    }
}
