package io.dateline.server.keys;

import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@ExtendWith(Postgres.class)
class PostgresApiKeysTest extends ApiKeysContract {

    @TempDir private Path data;

    private PostgresAddress address;

    @BeforeEach
    void create(PostgresAddress created) {
        address = created;
    }

    @Override
    ApiKeys open() {
        return ApiKeys.open(data, address);
    }
}
