package io.dateline.model.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

    private static @Nullable String find(String question, String sentence) {
        TextSpan span = AnswerKind.of(question).find(sentence, ContentWords.of(question));
        return span == null ? null : span.of(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who did Blinken meet? | Blinken met Qin Gang, China’s foreign minister. | Qin Gang",
                "How long did they talk? | They talked for more than 7.5 hours. | more than 7.5 hours",
                "When was it shot down? | It was shot down on 4 February 2023. | 4 February 2023",
                "How many people died? | The fire killed 97 people, who died in it. | 97 people",
                "How much did Microsoft pay? | Microsoft paid 68.7 billion dollars. | 68.7 billion dollars",
                "Where did they meet? | They met in San Francisco on Monday. | San Francisco"
            })
    void theThingBesideTheWordsOfTheQuestionIsTheShortAnswer(
            String question, String sentence, String answer) {
        assertEquals(answer, find(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who did Blinken meet? | Blinken met nobody.",
                "Who won? | France won again.",
                "When was it sent? | BEIJING, June 19 (Reuters) – It was sent at once.",
                "How much did Microsoft pay? | Microsoft paid after 21 months.",
                "How many died? | They died on 14 September.",
                "What happened? | Blinken met Qin Gang in Beijing on 18 June."
            })
    void thereIsNoneWhereNothingOfItsKindIsClear(String question, String sentence) {
        assertEquals(null, find(question, sentence));
    }
}
