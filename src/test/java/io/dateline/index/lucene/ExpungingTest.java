package io.dateline.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.Embedded;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

class ExpungingTest {

    /// Merged with each other, the vectors of all of them but one would have to be placed anew.
    @Test
    void whatIsRemovedLeavesEachSegmentByItself() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (ArticleIndex index = InMemory.open(directory)) {
            for (int commit = 0; commit < 4; commit++) {
                String ids = "c" + commit + "-";
                index.apply(
                        IntStream.range(0, 5)
                                .<Change>mapToObj(n -> Embedded.put(ids + n, "Heron " + ids + n))
                                .toList());
            }
            assertEquals(List.of(10, 10, 10, 10), sizes(directory));
            index.apply(
                    List.of(
                            new Change.Remove("c0-1"),
                            new Change.Remove("c2-0"),
                            new Change.Remove("c2-4")));
            assertEquals(List.of(6, 8, 10, 10), sizes(directory));
            assertEquals(17, index.size());
        }
    }

    /// How many documents the files of each segment hold, deleted ones too: an article has two.
    private static List<Integer> sizes(ByteBuffersDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().stream()
                    .map(LeafReaderContext::reader)
                    .map(leaf -> leaf.maxDoc())
                    .sorted()
                    .toList();
        }
    }
}
