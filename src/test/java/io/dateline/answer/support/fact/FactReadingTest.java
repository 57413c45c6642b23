package io.dateline.answer.support.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.article.TextSpan;
import io.dateline.model.Grammar;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class FactReadingTest {

    private static final String TOLD =
            """
            Police shot Aksel Moe dead near Halden on Wednesday. His helper Tove Lind surrendered to \
            police on Thursday and confessed to five crimes at the court house in Orre. \
            The two had taken $2,000 from a Lund branch.\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Aksel Moe of Halden surrendered to police.      | Who or what surrendered to police?
                    He shot the helper of Tove Lind.                | He shot the helper of what?
                    He confessed in the town of Orre on Monday.     | He confessed in the town of Orre when?
                    They had met in Orre.                           | They had met where?
                    They were driven to Halden by Aksel Moe.        | They were driven to Halden by whom?
                    They had taken $3 million from a bank.          | They had taken how much from a bank?
                    She confessed to twenty-six crimes.             | She confessed to how many crimes?
                    """)
    void aFactIsAskedForWithAQuestionWordInItsPlace(String claim, String question) {
        assertTrue(
                facts(claim).anyMatch(fact -> fact.question().equals(question)),
                () -> facts(claim).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Aksel Moe did not surrender to police.
                    An Australian surrendered.
                    The mother of Aksel Moe surrendered.
                    According to Aksel, they surrendered.
                    A 26-year-old surrendered in 1988.
                    The top 26 surrendered.
                    """)
    void whatIsNoFactOfItsOwnIsNotAskedFor(String claim) {
        assertEquals(List.of(), facts(claim).toList());
    }

    @Test
    void anotherNameInItsPlaceIsFound() {
        assertEquals(
                "the cited words say “Tove Lind”, not “Aksel Moe”",
                found("Aksel Moe surrendered to police.", Map.of("Tove Lind", 0.7)));
        assertEquals(
                "the cited words say “five”, not “two”",
                found("She confessed to two crimes to police.", Map.of("five", 0.6)));
        assertEquals(
                "the cited words say “Thursday”, not “Wednesday”",
                found("Lind surrendered to police on Wednesday.", Map.of("Thursday", 0.6)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Aksel Moe surrendered to police.                | Tove Lind   | 0.4 | Aksel Moe | 0
                    Aksel Moe surrendered to police.                | Tove Lind   | 0.7 | Aksel Moe | 0.5
                    Moe surrendered to police.                      | Aksel Moe   | 0.9 | Tove Lind | 0.1
                    Aksel Moe surrendered to police.                | the court   | 0.9 | Orre      | 0
                    Tove Lind surrendered to police.                | Police      | 0.9 | Orre      | 0
                    She confessed to crimes in Orre.                | Lind surrendered to police on Thursday and confessed to five crimes at the court house | 0.9 | police | 0
                    They took a car that Aksel Moe bought.          | Tove Lind   | 0.9 | Orre      | 0
                    They had taken more than $1,900.                | $2,000      | 0.9 | Orre      | 0
                    They had taken 40 percent.                      | $2,000      | 0.9 | Orre      | 0
                    They had taken $2,000 in Orre.                  | Lund branch | 0.9 | police    | 0
                    They had taken $500.                            | $2,000      | 0.9 | police    | 0
                    """)
    void whatIsNoOtherOrNotSurelySoIsLeft(
            String claim, String answer, double score, String next, double less) {
        assertEquals("nothing", found(claim, Map.of(answer, score, next, less)));
    }

    private static Stream<Fact> facts(String claim) {
        return Facts.of(Parsed.of(claim, Grammar.english())).stream();
    }

    private static String found(String claim, Map<String, Double> answers) {
        Reader reader =
                new Reader() {
                    @Override
                    public String name() {
                        return "scripted";
                    }

                    @Override
                    public List<PassageReading> read(String question, List<String> passages) {
                        List<ScoredSpan> spans =
                                answers.entrySet().stream()
                                        .filter(answer -> answer.getValue() > 0)
                                        .sorted(
                                                Map.Entry.<String, Double>comparingByValue()
                                                        .reversed())
                                        .map(FactReadingTest::span)
                                        .toList();
                        return List.of(new PassageReading(1, spans));
                    }

                    @Override
                    public List<Double> rescore(String question, List<Found> found) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void close() {}
                };
        Optional<String> other =
                new FactReading(reader, new Sentences(), Grammar.english()).in(claim, TOLD);
        return other.orElse("nothing");
    }

    private static ScoredSpan span(Map.Entry<String, Double> answer) {
        int at = TOLD.indexOf(answer.getKey());
        return new ScoredSpan(new TextSpan(at, at + answer.getKey().length()), answer.getValue());
    }
}
