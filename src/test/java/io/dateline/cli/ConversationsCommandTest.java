package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.AnyAnswer;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.conversation.KeptAnswer;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.store.Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

class ConversationsCommandTest {

    @TempDir Path folder;

    private Run conversations(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "conversations";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = folder.resolve("data").toString();
        return Run.of(all);
    }

    /// With the database open elsewhere, as by a server.
    @Test
    void allOfOneUserIsWrittenDownAndDeletedBesideAServer() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Answer answer =
                AnswerJson.read(
                        AnswerJson.of(new AnyAnswer(new Random(20)).next())
                                .put("conversationId", "one"));
        try (Database database = Database.open(Database.fileIn(data))) {
            SqlConversationStore store = new SqlConversationStore(database, (_, _) -> true);
            KeptAnswer kept = new KeptAnswer(answer, Instant.EPOCH, ArticleFilter.NONE, null);
            store.keep("anna", kept, new Placed.Anew());
            Path into = folder.resolve("copy");
            Run exported = conversations("export", "anna", into.toString());
            assertEquals(0, exported.code(), exported.err());
            assertEquals("1 conversation exported to " + into + "\n", exported.out());
            assertEquals(
                    inWholeCharacters(answer),
                    AnswerJson.read(
                            new ObjectMapper()
                                    .readTree(Files.readString(into.resolve("0001.json")))
                                    .get("answers")
                                    .get(0)));
            assertTrue(Files.size(into.resolve("0001.md")) > 0);
            assertEquals(2, conversations("export", "anna", into.toString()).code());
            assertEquals("0 conversations deleted\n", conversations("delete", "bob").out());
            assertEquals("1 conversation deleted\n", conversations("delete", "anna").out());
            assertTrue(store.conversationsOf("anna").isEmpty());
        }
    }

    /// As a file holds it: half a surrogate pair is a question mark there.
    private static Answer inWholeCharacters(Answer answer) throws IOException {
        byte[] written = AnswerJson.of(answer).toString().getBytes(StandardCharsets.UTF_8);
        String read = new String(written, StandardCharsets.UTF_8);
        return AnswerJson.read(new ObjectMapper().readTree(read));
    }
}
