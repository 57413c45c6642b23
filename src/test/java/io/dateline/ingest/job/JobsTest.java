package io.dateline.ingest.job;

import io.dateline.store.Database;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class JobsTest extends JobsContract {

    @TempDir private Path data;

    @Override
    Database open() {
        return Database.open(Database.fileIn(data));
    }
}
