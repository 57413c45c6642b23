package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.ArticleMetadata.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

class CollectionQuestionTest {

    private static final ArticleSelection ALL = ArticleSelection.ALL;

    private static ArticleSelection selection(
            String topic, String author, String source, String label) {
        return ALL.withTopic(topic, false).withAuthor(author).withSource(source).withLabel(label);
    }

    private static void assertIs(CollectionQuestion expected, String question) {
        assertEquals(Optional.of(expected), CollectionQuestion.of(question));
    }

    @ParameterizedTest
    @CsvSource({
        "When was the article published?, PUBLISHED_AT, ''",
        "when was this story written, PUBLISHED_AT, ''",
        "When was the article about Yellen's visit published?, PUBLISHED_AT, Yellen's visit",
        "When was the article about the flood in June published?, PUBLISHED_AT, the flood in June",
        "When was “Ferry resumes” published?, PUBLISHED_AT, Ferry resumes",
        "What is the date of the article?, PUBLISHED_AT, ''",
        "Who wrote it?, BYLINE, ''",
        "Who wrote the report on the flood in Derna?, BYLINE, the flood in Derna",
        "Could you tell me who wrote the report on the flood please, BYLINE, the flood",
        "Who is the author of the article?, BYLINE, ''",
        "Where was the article published?, SOURCE, ''",
        "Who published the article?, SOURCE, ''",
        "who published it, SOURCE, ''",
        "Who published the story about the flood in Derna?, SOURCE, the flood in Derna",
        "Who was the publisher of this report?, SOURCE, ''",
        "Which newspaper carried the story on the mill?, SOURCE, the mill",
        "What is the headline of the story about Arm?, TITLE, Arm"
    })
    void aQuestionAboutAnArticleIsRecognised(String question, Field field, String subject) {
        assertIs(new CollectionQuestion.OfField(field, subject), question);
    }

    @ParameterizedTest
    @CsvSource({
        "Which articles mention Yellen?, Yellen",
        "Which article mentions the World Cup?, the World Cup",
        "Tell me which stories contain the words “World Cup”, World Cup",
        "In which articles is Yellen mentioned?, Yellen",
        "Are there articles mentioning Yellen in July?, Yellen"
    })
    void aQuestionWhichArticlesMentionIsRecognised(String question, String subject) {
        assertIs(new CollectionQuestion.Mentions(subject), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many articles do you have?                         | '' | '' | '' | ''
                    how many stories are there in the archive              | '' | '' | '' | ''
                    What is the number of articles?                        | '' | '' | '' | ''
                    How big is your collection?                            | '' | '' | '' | ''
                    How many articles were published in June?              | '' | '' | '' | ''
                    How many articles are about the flood?                 | the flood | '' | '' | ''
                    How many reports do you hold on the ferry by Ann Lee?  | the ferry | Ann Lee | '' | ''
                    How many articles by Ann Lee about the ferry are there | the ferry | Ann Lee | '' | ''
                    How many articles from the Courier are on file?        | '' | '' | the Courier | ''
                    How many Evening Courier articles are there?           | '' | '' | '' | Evening Courier
                    """)
    void aQuestionHowManyArticlesIsRecognised(
            String question, String topic, String author, String source, String label) {
        assertIs(new CollectionQuestion.Count(selection(topic, author, source, label)), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What stories are about Xi Jinping           | Xi Jinping | '' | ''
                    Which articles are about the flood?         | the flood | '' | ''
                    list all articles by A. Writer              | '' | A. Writer | ''
                    Please show me the articles from the Wire   | '' | '' | the Wire
                    Do you have anything on the ferry?          | the ferry | '' | ''
                    Is there an article about the ferry?        | the ferry | '' | ''
                    Have you got any stories by Ann Lee?        | '' | Ann Lee | ''
                    Which of your reports are from June 2023?   | '' | '' | ''
                    Were any articles added yesterday?          | '' | '' | ''
                    What do you have from the Wire?             | '' | '' | the Wire
                    What was published in June 2023?            | '' | '' | ''
                    Anything from last week?                    | '' | '' | ''
                    Do any articles discuss the ferry?          | the ferry | '' | ''
                    list everything by Ann Lee                  | '' | Ann Lee | ''
                    anything published in June? just the titles | '' | '' | ''
                    articles about the ferry                    | the ferry | '' | ''
                    Which articles has Ann Lee written in May?  | '' | Ann Lee | ''
                    """)
    void aQuestionForAListOfArticlesIsRecognised(
            String question, String topic, String author, String source) {
        assertIs(new CollectionQuestion.Listed(selection(topic, author, source, "")), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the most recent article?               | true  | 1 | TITLE | ''
                    the latest 3 articles                          | true  | 3 | TITLE | ''
                    Show me the three newest stories on the ferry  | true  | 3 | TITLE | the ferry
                    newest article about the bridge                | true  | 1 | TITLE | the bridge
                    Which article is the oldest?                   | false | 1 | TITLE | ''
                    When was the first report on the ferry published? | false | 1 | PUBLISHED_AT | the ferry
                    Who wrote the latest article?                  | true  | 1 | BYLINE | ''
                    """)
    void aQuestionForTheNewestOrTheOldestIsRecognised(
            String question, boolean newest, int many, Field field, String topic) {
        assertIs(
                new CollectionQuestion.Outermost(
                        ArticleSelection.about(topic), newest, many, field),
                question);
    }

    @ParameterizedTest
    @CsvSource({
        "What did Ann Lee write?, Ann Lee, ''",
        "what did A. Writer write in June?, A. Writer, ''",
        "What has Ann Lee written about the ferry this year?, Ann Lee, the ferry",
        "How many articles did Ann Lee write about the ferry?, Ann Lee, the ferry",
        "Has Ann Lee written anything about the ferry?, Ann Lee, the ferry",
        "What did Ann Lee write about?, Ann Lee, ''"
    })
    void aQuestionWhatSomebodyWroteIsRecognised(String question, String author, String topic) {
        assertIs(new CollectionQuestion.WrittenBy(selection(topic, author, "", "")), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which sources?",
                "What sources do you have?",
                "Which newspapers are you drawing on?",
                "How many outlets are there?",
                "What are your sources?",
                "Where do your articles come from?",
                "which papers do these come from?",
                "What newspaper is this from?"
            })
    void aQuestionForTheSourcesIsRecognised(String question) {
        assertIs(new CollectionQuestion.Sources(ALL), question);
    }

    @ParameterizedTest
    @CsvSource({
        "Which newspaper reported the flood?, the flood",
        "Which papers covered the ferry strike?, the ferry strike"
    })
    void aQuestionForTheSourcesOfANewsIsRecognised(String question, String topic) {
        assertIs(new CollectionQuestion.Sources(ArticleSelection.about(topic)), question);
    }

    @ParameterizedTest
    @CsvSource({
        "Who are the authors?, ''",
        "who writes for you?, ''",
        "Who reported on the ferry strike?, the ferry strike",
        "Which journalists are in the archive?, ''",
        "Who wrote the articles?, ''",
        "Who wrote about the flood?, the flood",
        "Which of our reporters has written most about the tunnel?, the tunnel"
    })
    void aQuestionForTheAuthorsIsRecognised(String question, String topic) {
        assertIs(new CollectionQuestion.Authors(ArticleSelection.about(topic)), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What period do the articles cover?",
                "Which dates does the archive span?",
                "From when to when are the articles?",
                "How far back do you go?",
                "How recent are your articles?"
            })
    void aQuestionForThePeriodIsRecognised(String question) {
        assertIs(new CollectionQuestion.Period(ALL), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which articles have no date?",
                "which stories are undated",
                "do you have any articles without a date?",
                "How many articles are without a date?",
                "undated articles"
            })
    void aQuestionForArticlesWithoutADateIsRecognised(String question) {
        assertIs(new CollectionQuestion.Undated(), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is in the archive?",
                "What topics do you cover?",
                "what's in here",
                "What are the articles about?",
                "What kinds of articles do you have?"
            })
    void aQuestionForTheContentsIsRecognised(String question) {
        assertIs(new CollectionQuestion.Contents(), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who did Blinken meet?",
                "When was the treaty published?",
                "Who wrote Hamlet?",
                "Who wrote the novel?",
                "Who wrote the most goals?",
                "What did the article of the constitution say?",
                "Which article of the constitution protects the press?",
                "Which articles of the treaty were broken?",
                "How many articles does the treaty have?",
                "How many articles are in the constitution?",
                "What did the WHO report say?",
                "What does the report say about the flood?",
                "How many reports of theft were made?",
                "How many police reports were filed by residents last year and lost?",
                "How many stories does the tower have?",
                "How many documents were leaked?",
                "How many files were stolen from the hospital?",
                "How many journalists were killed?",
                "Which newspapers were closed by the police?",
                "Which reports did the minister receive?",
                "Which documents have no signature?",
                "Did the minister write to the mayor?",
                "Has the company published its accounts?",
                "How many stories did the hotel have?",
                "Who works for the council?",
                "Who wrote the police report?",
                "What was published?",
                "What is Biden's latest plan?",
                "Was anybody mentioned in the will?",
                "Anything new on the bridge?",
                "What is the latest on the bridge?",
                "What's the latest news about the bridge?",
                "What was the first report of damage?",
                "What do the articles say about Taiwan?",
                "What did Blinken say in June?",
                "Which source of energy is the cheapest?",
                "What is the source of the fire?",
                "What time period does the loan cover?",
                "Who reported the fire?",
                "Which newspapers reported losses last year?",
                "When was the bridge last updated?",
                "What is the date of the opening?",
                "Give me the money from December",
                "What does this lamp run on instead of batteries?",
                "what did they want to run for 2 hours?",
                "Is the report true?",
                "What is in the vault?",
                "Show me the money",
                "?",
                "((((",
                ""
            })
    void aQuestionAboutContentsIsNot(String question) {
        assertEquals(Optional.empty(), CollectionQuestion.of(question));
    }

    @Test
    void aLongTextCostsNoTime() {
        for (String piece :
                new String[] {"of the ", "please ", "articles by A from B about ", "a a a a "}) {
            String text = "how many articles " + piece.repeat(700);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> CollectionQuestion.of(text.substring(0, 390)));
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CollectionQuestion.of(text));
        }
    }
}
