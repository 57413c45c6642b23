package io.dateline.conversation;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.AnyAnswer;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.store.Database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/// Keeps answers for ever, in the file that the first argument names, and tells each that is kept.
final class KilledKeeper {

    private KilledKeeper() {}

    public static void main(String[] arguments) {
        AnyAnswer any = new AnyAnswer(new Random(Long.parseLong(arguments[1])));
        try (Database database = Database.open(Path.of(arguments[0]))) {
            ConversationStore store = new SqlConversationStore(database, (_, _) -> true);
            while (true) {
                Answer answer = any.next();
                String id = UUID.randomUUID().toString();
                Answer kept =
                        AnswerJson.read(
                                AnswerJson.of(answer)
                                        .put("id", id)
                                        .put("conversationId", "c" + answer.id().hashCode() % 5));
                store.keep(
                        "",
                        new KeptAnswer(kept, Instant.EPOCH, ArticleFilter.NONE, null),
                        new Placed.Anew());
                System.out.println(id + " " + kept.conversationId() + " .");
            }
        }
    }
}
