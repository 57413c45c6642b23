package io.dateline.index.lucene;

import static io.dateline.index.Embedded.listed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.index.ArticleIndex;
import io.dateline.index.ArticleIndexFactory;
import io.dateline.index.ArticleIndexFactoryContract;
import io.dateline.index.Embedded;
import io.dateline.index.IndexFormat;
import io.dateline.index.IndexFormatException;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LuceneFolderTest extends ArticleIndexFactoryContract {

    @TempDir private Path parent;

    @Override
    protected ArticleIndexFactory indexes(IndexFormat format) {
        return new LuceneFolder(parent.resolve("index"), format);
    }

    @Test
    void whoFindsItHeldIsToldWhichFolder() {
        try (ArticleIndex index = indexes(Embedded.FORMAT).open()) {
            UncheckedIOException held =
                    assertThrows(UncheckedIOException.class, () -> indexes(Embedded.FORMAT).open());
            assertTrue(held.toString().contains(parent.toString()), held.toString());
            assertEquals(0, index.size());
        }
    }

    @Test
    void whereThereIsNoIndexAReaderMakesNothing() {
        try (ArticleIndex reader = indexes(Embedded.FORMAT).openForReading()) {
            assertEquals(List.of(), listed(reader));
        }
        assertFalse(Files.exists(parent.resolve("index")));
    }

    @Test
    void anIndexOfAnotherSchemaOrOfNoneSaysToReindex() throws IOException {
        for (Map<String, String> data :
                List.of(
                        Map.<String, String>of(),
                        Map.of("schema", "0", "model", "hashing", "dimension", "128"))) {
            Path path = Files.createTempDirectory(parent, "index");
            try (IndexWriter writer =
                    new IndexWriter(FSDirectory.open(path), new IndexWriterConfig())) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
            IndexFormatException unusable =
                    assertThrows(
                            IndexFormatException.class,
                            () -> new LuceneFolder(path, Embedded.FORMAT).open().close());
            assertTrue(unusable.toString().contains("; reindexing makes"), unusable.toString());
        }
    }
}
