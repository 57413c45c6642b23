package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ReasonsTest {

    private static final double SURE = 0.8;

    private static Findings.Candidate candidate(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        Article article = Article.of("id", "Title", text, null, null, null, null, null);
        TextSpan span = new TextSpan(marked.indexOf('['), marked.indexOf(']') - 1);
        return new Findings.Candidate(
                Passage.of(article, TextSpan.all(text)), new ScoredSpan(span, 0.9), 0.9);
    }

    /// The words in brackets are offered as the reason.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    dropped | Why did Lowmark refuse to sign?  | Lowmark, which has [observer status], refused to sign.
                    dropped | why was Lee dismissed            | Lee [was dismissed in May].
                    given   | Why did Lowmark refuse to sign?  | Lowmark refused to sign [because of the cod].
                    given   | Why was Lee sent off?            | Lee was sent off for [a second foul].
                    doubted | Why was Lee sent off?            | [Lee had slept] for three months.
                    doubted | Why was the vote lost?           | The committee decided [by seven votes] to four.
                    given   | Why did Lee come to Aldmouth?    | Lee came to Aldmouth [to mend a boat].
                    doubted | Why did Lee come to Aldmouth?    | [She was born in Leith].
                    given   | Why was the school closed?       | [The roof leaked]. So it was closed.
                    doubted | Why was the school closed?       | [The roof leaked]. It rained.
                    doubted | What caused the grounding?       | [The ferry ran aground] at seven, the coastguard said.
                    given   | What caused the grounding?       | [A worn cable] caused the grounding.
                    given   | How did Lowmark refuse to sign?  | Lowmark, which has [observer status], refused to sign.
                    """)
    void aReasonIsSaidToBeOneAndWhatIsAskedAboutIsNone(
            String outcome, String question, String marked) {
        Reasons reasons = new Reasons(question, new Sentences());
        Findings.Candidate candidate = candidate(marked);
        String found =
                reasons.of(List.of(candidate)).isEmpty()
                        ? "dropped"
                        : reasons.confidence(candidate, SURE) < SURE ? "doubted" : "given";
        assertEquals(outcome, found, marked);
    }

    @Test
    void whereAnArticleTellsThatOthersAskTheSameOnlyAReasonForThatIsOne() {
        Reasons reasons = new Reasons("Why were the sirens silent?", new Sentences());
        Findings.Candidate asked =
                candidate("The town was asked [why the sirens stayed silent] that night.");
        Findings.Candidate other = candidate("[The wind drove] the fire because it was strong.");
        Findings.Candidate told =
                candidate("[The sirens were silent] because the poles had fallen.");
        assertEquals(List.of(), reasons.of(List.of(asked, other)));
        assertEquals(List.of(told), reasons.of(List.of(asked, other, told)));
        assertEquals(List.of(other), reasons.of(List.of(other)));
    }
}
