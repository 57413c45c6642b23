package io.dateline.server;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What tests of a server over an empty collection have in common.
public abstract class EngineServerTest {

    /// An article as JSON, and its text.
    protected static final String FERRY =
            """
            {"id": "ferry", "title": "Ferry resumes", "source": "Harbour Wire",
             "url": "https://wire.example/ferry", "byline": "A. Mole", "publishedAt": "2023-06-18",
             "language": "en", "text": "The ferry between Aldport and Brin sails again."}
            """;

    protected static final String FERRY_TEXT = "The ferry between Aldport and Brin sails again.";

    @TempDir private Path data;
    protected Dateline engine;
    protected TestServer server;

    @BeforeEach
    void open() {
        engine = Dateline.open(DatelineConfig.of(data));
        server = TestServer.of(engine);
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }
}
