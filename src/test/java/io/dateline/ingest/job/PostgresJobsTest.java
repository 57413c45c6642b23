package io.dateline.ingest.job;

import io.dateline.store.Database;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@ExtendWith(Postgres.class)
class PostgresJobsTest extends JobsContract {

    private final PostgresAddress address;

    @TempDir private Path data;

    PostgresJobsTest(PostgresAddress created) {
        address = created;
    }

    @Override
    Database open() {
        return Database.open(Database.fileIn(data), address);
    }
}
