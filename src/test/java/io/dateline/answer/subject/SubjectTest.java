package io.dateline.answer.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    private static final Sentences SENTENCES = new Sentences();

    /// The words in brackets are offered as the answer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true  | When did Ann Lee retire?  | Ann Lee taught here. She retired in [May].
                    false | When did Ann Lee retire?  | Bob Ford taught here. He retired in [May].
                    false | When did Ann Lee retire?  | Ann Lee met Bob Ford. Bob Ford then left. He retired in [May].
                    false | When did Bob Ford retire? | Ann Lee met Bob Ford. She retired in [May].
                    true  | When did Ann Lee retire?  | Ann Lee met Bob Ford. She retired in [May].
                    true  | When did Ann Lee retire?  | Ann Lee taught here. Before that she had worked for Bob Ford. Her term was short. She retired in [May].
                    true  | When did Ann Lee retire?  | Lee retired in [May] after Bob Ford.
                    true  | When did Ann Lee retire?  | For Ann Lee it was enough. She retired in [May].
                    true  | When did Ann Lee retire?  | Rain fell. He retired in [May].
                    true  | When did Ann Lee retire?  | On Tuesday Ann Lee met Bob Ford. She retired in [May].
                    true  | When did Ann Lee retire?  | Bob Ford praised him. He retired in [May].
                    true  | When did the mayor go?    | Bob Ford taught here. He retired in [May].
                    true  | When did Microsoft move?  | Bob Ford taught here. He retired in [May].
                    true  | When did He Lifeng go?    | He Lifeng spoke. He retired in [May].
                    true  | When did Ann Lee retire?  | Mr Bob Ford and Mrs Ann Lee came. She retired in [May].
                    """)
    void aPronounStandsForWhomTheSentencesBeforeAreAbout(
            boolean met, String question, String text) {
        assertEquals(met, Subject.of(question).isMetBy(setting(text), span(text)), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true  | How old is Ann Lee?  | Ann Lee is [57].
                    true  | How old is Ann Lee?  | Ann Lee, who is [57], taught here.
                    true  | How old is Ann Lee?  | “No,” said Ann Lee, [57], of Ipswich.
                    true  | How old is Ann Lee?  | Bob Ford, 61, met Ann Lee ([57]).
                    true  | How old is Ann Lee?  | Bob Ford met [57]-year-old Ann Lee.
                    true  | How old is Ann Lee?  | At [57], Ann Lee retired.
                    true  | How old is Ann Lee?  | Ann Lee taught here. She is [57].
                    true  | How old is Ann Lee?  | Ann Lee taught here. The [57]-year-old retired.
                    true  | How old is Lee?      | Ann Lee, [57], taught here.
                    true  | How old is the hall? | The hall is [57] years old.
                    false | How old is Ann Lee?  | Bob Ford is [57].
                    false | How old is Ann Lee?  | Ann Lee met Bob Ford, [57].
                    false | How old is Ann Lee?  | Ann Lee met [57]-year-old Bob Ford.
                    false | How old is Ann Lee?  | Ann Lee taught. Bob Ford came. He is [57].
                    false | How old is Ann Lee?  | Ann Lee’s son, [27], taught here.
                    false | How old is Ann Lee?  | Ann Lee and her daughter, [27], taught here.
                    false | How old is Ann Lee?  | Ann Lee’s predecessor Bob Ford, [57], left.
                    false | How old is Ann Lee?  | The mayor is [57].
                    false | How old is Lindqvist? | The mayor is [57].
                    false | How old is Ann Lee’s brother? | Ann Lee, [57], taught here.
                    false | How old is Ann Lee’s son? | Ann Lee, [57], is the only person here.
                    true  | How old is Ann Lee’s brother? | Ann Lee’s brother, [57], taught here.
                    """)
    void anAgeIsThatOfTheNameBesideIt(boolean met, String question, String text) {
        assertEquals(met, Subject.of(question).isOfAge(setting(text), span(text)), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true  | Which player set up Lee’s goal?   | The captain, [Ann Lee], scored.
                    true  | What did Xi give Ann Lee?         | He met [Lee].
                    false | Which player set up Lee’s goal?   | The captain, [Ann Ford], scored for Ann Lee.
                    false | Who translated Lee’s book?        | It was [friends of Ann Lee].
                    true  | Who trained Ann Lee?              | Bob Ford met Ann Lee, the [coach].
                    false | Who is Ann Lee?                   | Bob Ford met Ann Lee, the [coach].
                    false | Who trained Ann Lee?              | Ann Lee met Bob Ford, the [coach].
                    """)
    void aPersonOfTheQuestionIsNotTheOneItAsksFor(boolean named, String question, String text) {
        assertEquals(named, Subject.of(question).names(setting(text), span(text)), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    false | What did Ann Lee say about the goals? | Ann Lee scored.¶“[I saw it],” said Bob Ford.
                    false | What did Ann Lee say about the goals? | Ann Lee scored [twice].¶Rain fell.
                    true  | What did Ann Lee say about the goals? | Ann Lee scored.¶“[I saw it],” she said.
                    true  | What did Ann Lee say about the goals? | “[I saw it],” said Bob Ford and Ann Lee.
                    true  | What does Ann Lee think of it?        | Ann Lee called it [a mistake].
                    false | What does Ann Lee say about it?       | The club agreed. It rained. Ann Lee is [the coach]. She is 40.
                    true  | What does Ann Lee say about it?       | It rained. “It was [a mistake].” That was what Ann Lee said.
                    true  | What did Ann Lee do?                  | Ann Lee scored.¶“[I saw it],” said Bob Ford.
                    """)
    void whatAnotherSaysIsNotWhatThePersonOfTheQuestionSays(
            boolean may, String question, String lines) {
        String text = lines.replace("¶", "\n\n");
        assertEquals(may, Subject.of(question).maySay(setting(text), span(text)), text);
    }

    private static TextSpan span(String text) {
        return new TextSpan(text.indexOf('['), text.indexOf(']') - 1);
    }

    private static Subject.Setting setting(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        return new Subject.Setting(text, "Title", SENTENCES.of(text));
    }
}
