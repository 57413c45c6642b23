package io.dateline.conversation;

import io.dateline.store.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Conversations in a folder that goes with them, where every article is there.
public final class TemporaryConversations implements AutoCloseable {

    private final Path folder;
    private final Database database;
    public final Conversations conversations;

    public TemporaryConversations() {
        try {
            folder = Files.createTempDirectory("conversations");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(folder.resolve("dateline.db"));
        conversations =
                new Conversations(
                        new SqlConversationStore(database, (_, _) -> true), InstantSource.system());
    }

    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.toList()).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
