package io.dateline.ingest.job;

import io.dateline.store.Database;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@ExtendWith(Postgres.class)
class PostgresJobsTest extends JobsContract {

    @TempDir private Path data;

    private PostgresAddress address;

    @BeforeEach
    void create(PostgresAddress created) {
        address = created;
        begin();
    }

    @Override
    Database open() {
        return Database.open(Database.fileIn(data), address);
    }
}
