package io.dateline.ingest.watch;

import io.dateline.store.Database;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class WatchStoreTest extends WatchStoreContract {

    @TempDir private Path folder;

    @Override
    Database open() {
        return Database.open(folder.resolve("test.db"));
    }
}
