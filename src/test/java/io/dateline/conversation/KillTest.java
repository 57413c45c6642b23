package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ChildJvm;
import io.dateline.store.Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A process that keeps answers is killed again and again, with no chance to clean up.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int ROUNDS = 3;

    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws IOException {
        Random random = new Random(19);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            keepAndKill(round, 20 + random.nextInt(80), acknowledged);
            try (Database database = Database.open(folder.resolve("dateline.db"))) {
                ConversationStore store = new SqlConversationStore(database, (_, _) -> true);
                for (String line : acknowledged) {
                    String[] words = line.split(" ", 3);
                    assertEquals(Optional.of(words[1]), store.conversationOf(words[0], ""), line);
                }
                store.list("", null, null, 100)
                        .items()
                        .forEach(
                                item ->
                                        assertEquals(
                                                item.questions(),
                                                store.find(item.id(), "")
                                                        .orElseThrow()
                                                        .answers()
                                                        .size()));
            }
        }
        assertTrue(acknowledged.size() > ROUNDS * 20, "" + acknowledged.size());
    }

    private void keepAndKill(int round, int answers, List<String> acknowledged) throws IOException {
        Process keeper =
                ChildJvm.start(
                        KilledKeeper.class,
                        ChildJvm.SHORT_LIVED,
                        folder.resolve("dateline.db").toString(),
                        String.valueOf(round));
        try (BufferedReader output = ChildJvm.output(keeper)) {
            for (int i = 0; i < answers; i++) {
                String line = output.readLine();
                assertNotNull(line, "the keeper ended by itself");
                acknowledged.add(line);
            }
            keeper.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(" .")) {
                    acknowledged.add(line);
                }
            }
        } finally {
            keeper.destroyForcibly().onExit().join();
        }
    }
}
