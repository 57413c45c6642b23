package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.answer.Withdrawal;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.Conversations;
import io.dateline.conversation.KeptAnswer;
import io.dateline.index.Change;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.ArticleJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Conversations that an engine keeps, and what becomes of them with its articles.
class KeptConversationsTest {

    private static final String OWNER = "";
    private static final String WORD = "zephyrine";
    private static final String FERRY =
            "The Zephyrine ferry between Aldport and Brin sails again since Monday.";
    private static final String QUESTION = "What sails between Aldport and Brin?";

    @TempDir private Path data;

    private static SourceItem article(String id, String text) {
        return ArticleJson.read(
                id,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("title", text.substring(0, 24))
                        .put("text", text));
    }

    private static Answer ask(Dateline dateline, String conversation, String question) {
        return ask(dateline, conversation, question, InstantSource.system());
    }

    private static Answer ask(
            Dateline dateline, String conversation, String question, InstantSource clock) {
        Conversations conversations = new Conversations(dateline.conversations(), clock);
        Conversations.Seat seat = conversations.seat(conversation, null, OWNER).orElseThrow();
        return conversations.keeping(dateline::ask, seat).answer(Question.of(question));
    }

    private static List<Answer> kept(Dateline dateline, String conversation) {
        return dateline.conversations().find(conversation, OWNER).orElseThrow().answers().stream()
                .map(KeptAnswer::answer)
                .toList();
    }

    @Test
    void ofADeletedArticleNoWordIsLeftInTheFolder() throws IOException {
        try (Dateline dateline = Dateline.open(data)) {
            dateline.add(
                    List.of(
                            article("ferry", FERRY),
                            article(
                                    "desk",
                                    "The ministers met in Brin on Sunday, said the desk.")));
            assertEquals(Answer.Status.ANSWERED, ask(dateline, "one", QUESTION).status());
            ask(dateline, "one", "Since when does it sail?");
            ask(dateline, "one", "Who met in Brin?");
            Answer other = ask(dateline, "two", "Who met in Brin?");
            assertTrue(isInFolder());
            assertTrue(dateline.delete("ferry"));
            assertFalse(isInFolder());
            Answer first = kept(dateline, "one").getFirst();
            assertEquals(Withdrawal.SENTENCE, first.sentences().getFirst().text());
            assertTrue(first.citations().getFirst().isOfDeleted());
            assertEquals(other.sentences(), kept(dateline, "two").getFirst().sentences());
            assertFalse(dateline.delete("ferry"));
        }
        assertFalse(isInFolder());
    }

    @Test
    void aDeletionThatWasCutOffBeforeTheDatabaseIsEndedAtTheNextStart() throws IOException {
        try (Dateline dateline = Dateline.open(data)) {
            dateline.add(List.of(article("ferry", FERRY)));
            ask(dateline, "one", QUESTION);
            // as a process leaves it that ends between the index and the database
            dateline.delete("ferry");
            ask(dateline, "two", "Who met?");
            dateline.add(List.of(article("ferry", FERRY)));
            ask(dateline, "three", QUESTION);
            dateline.conversations().beginDeletion(List.of("ferry", "still-there"));
            dateline.add(List.of(article("still-there", "The desk of Brin says little today.")));
            ask(dateline, "four", "What does the desk of Brin say?");
        }
        cutOff();
        assertTrue(isInFolder());
        try (Dateline dateline = Dateline.open(data)) {
            assertFalse(isInFolder());
            assertEquals(
                    Withdrawal.SENTENCE,
                    kept(dateline, "three").getFirst().sentences().getFirst().text());
            assertTrue(kept(dateline, "four").getFirst().text().contains("says little"));
        }
    }

    /// Removes the article from the index alone.
    private void cutOff() {
        DatelineConfig config = DatelineConfig.of(data);
        try (Models models = Models.load(config);
                var index = DataFolder.index(data, models.indexFormat()).open()) {
            index.apply(List.of(new Change.Remove("ferry")));
        }
    }

    @Test
    void whatIsOlderThanConversationsAreKeptIsForgottenAtTheStart() throws IOException {
        try (Dateline dateline = Dateline.open(data)) {
            Instant longAgo = Instant.now().minus(Duration.ofDays(91));
            ask(dateline, "old", "Who is " + WORD + "?", () -> longAgo);
            ask(dateline, "new", "Who met?");
        }
        assertTrue(isInFolder());
        DatelineConfig config = DatelineConfig.of(data).withKeepConversations(Duration.ofDays(90));
        try (Dateline dateline = Dateline.open(config)) {
            assertEquals(
                    List.of("new"),
                    dateline.conversations().list(OWNER, null, null, 10).items().stream()
                            .map(heading -> heading.id())
                            .toList());
        }
        assertFalse(isInFolder());
    }

    @Test
    void samplesThatLeaveLeaveTheAnswersToo() {
        DatelineConfig config = DatelineConfig.of(data).withSamples(true);
        try (Dateline dateline = RememberedModels.open(config)) {
            dateline.loadSamples();
            Answer told = ask(dateline, "one", "Who won the Rugby World Cup?");
            assertEquals(Answer.Status.ANSWERED, told.status());
            dateline.add(List.of(article("ferry", FERRY)));
            assertTrue(kept(dateline, "one").getFirst().citations().getFirst().isOfDeleted());
        }
    }

    @Test
    void whoOnlyReadsHasNoConversationsAndWritesNone() throws IOException {
        try (Dateline dateline = Dateline.openForReading(DatelineConfig.of(data))) {
            assertThrows(IllegalStateException.class, dateline::conversations);
        }
        assertFalse(Files.exists(data.resolve("dateline.db")));
    }

    @Test
    void withoutAChatModelNothingNamesAConversation() {
        try (Dateline dateline = Dateline.open(data)) {
            assertTrue(dateline.title(Question.of(QUESTION)).isEmpty());
            ask(dateline, "one", QUESTION);
            assertEquals(
                    ArticleFilter.NONE,
                    dateline.conversations()
                            .find("one", OWNER)
                            .orElseThrow()
                            .answers()
                            .getFirst()
                            .filter());
        }
    }

    /// Whether the word is in a file, in any case, in UTF-8 or UTF-16.
    private boolean isInFolder() throws IOException {
        try (Stream<Path> files = Files.walk(data).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset :
                        List.of(
                                StandardCharsets.ISO_8859_1,
                                StandardCharsets.UTF_16LE,
                                StandardCharsets.UTF_16BE)) {
                    String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
                    if (text.contains(WORD)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
