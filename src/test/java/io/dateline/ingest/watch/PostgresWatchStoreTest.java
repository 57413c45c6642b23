package io.dateline.ingest.watch;

import io.dateline.store.Database;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@ExtendWith(Postgres.class)
class PostgresWatchStoreTest extends WatchStoreContract {

    @TempDir private Path folder;

    private PostgresAddress address;

    @BeforeEach
    void create(PostgresAddress created) {
        address = created;
    }

    @Override
    Database open() {
        return Database.open(folder.resolve("none.db"), address);
    }
}
