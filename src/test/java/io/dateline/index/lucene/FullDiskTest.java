package io.dateline.index.lucene;

import static io.dateline.index.Embedded.byKeywords;
import static io.dateline.index.Embedded.byVector;
import static io.dateline.index.Embedded.copy;
import static io.dateline.index.Embedded.listed;
import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.DiskFullException;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The disk is full at every point of a change, one after the other.
class FullDiskTest {

    private static final Change.Put ORIGINAL = put("b", "Badger in the barn.");

    private static final Change.Put FIRST =
            put("a", "Heron over the harbour.\n\nOtter under the bridge.");

    private static final List<Change> BEFORE = List.of(FIRST, ORIGINAL, copy("c", ORIGINAL));

    private static final Change.Put NEW = put("d", "Falcon on the tower.\n\nOwl in the elm.");

    private static final List<Change> CHANGES =
            List.of(
                    put("a", "Weasel in the wall.\n\nFox in the field."),
                    new Change.Remove("b"),
                    put("c", "Badger in the barn."),
                    NEW,
                    copy("e", NEW));

    private static void assertAsBefore(ArticleIndex index) {
        assertEquals(List.of("a", "b", "c"), listed(index));
        assertEquals(List.of("a"), byKeywords(index, "heron weasel falcon owl"));
        assertEquals(List.of("a", "b"), byVector(index, "otter fox").stream().sorted().toList());
        assertEquals(2, index.passages("a").size());
        assertEquals("Badger in the barn.", index.find("b").orElseThrow().article().text());
        assertEquals("b", index.find("c").orElseThrow().copyOf());
        assertTrue(index.find("d").isEmpty());
    }

    private static void assertChanged(ArticleIndex index) {
        assertEquals(List.of("a", "c", "d", "e"), listed(index));
        assertEquals(List.of("a"), byKeywords(index, "heron otter weasel"));
        assertEquals(List.of("d"), byKeywords(index, "falcon"));
        assertEquals(
                List.of("a", "c", "d"), byVector(index, "otter fox").stream().sorted().toList());
        assertEquals(2, index.passages("e").size());
        assertTrue(index.find("b").isEmpty());
        assertEquals(Optional.of(FIRST.article()), index.find("a", FIRST.article().version()));
    }

    /// @param fill makes the disk full at a point
    /// @return how many points there are
    private static int atEveryPoint(long step, BiConsumer<FullDisk, Long> fill) {
        for (int failures = 0; ; failures++) {
            FullDisk disk = new FullDisk();
            try (ArticleIndex index = InMemory.open(disk)) {
                index.apply(BEFORE);
                fill.accept(disk, failures * step);
                try {
                    index.apply(CHANGES);
                    return failures;
                } catch (UncheckedIOException e) {
                    assertTrue(e.toString().contains("No space left on device"), e.toString());
                }
                assertAsBefore(index);
                assertThrows(UncheckedIOException.class, () -> index.apply(CHANGES));
                disk.hasRoom();
                assertAsBefore(index);
                if (failures % 2 == 0) {
                    index.apply(CHANGES);
                    assertChanged(index);
                }
            }
            try (ArticleIndex reopened = InMemory.open(disk)) {
                if (failures % 2 == 0) {
                    assertChanged(reopened);
                } else {
                    assertAsBefore(reopened);
                }
            }
        }
    }

    @Test
    void whoWritesIsToldThatTheDiskIsFullAndMayTryAgain() {
        FullDisk disk = new FullDisk();
        try (ArticleIndex index = InMemory.open(disk)) {
            disk.fullAfterCalls(0);
            assertThrows(DiskFullException.class, () -> index.apply(BEFORE));
            disk.hasRoom();
            index.apply(BEFORE);
            assertAsBefore(index);
        }
    }

    @Test
    void noCallThatFailsLeavesAnythingHalfDone() {
        int points = atEveryPoint(1, FullDisk::fullAfterCalls);
        assertTrue(points > 20, "only " + points);
    }

    @Test
    void noByteTooManyLeavesAnythingHalfDone() {
        int points = atEveryPoint(97, FullDisk::fullAfterBytes);
        assertTrue(points > 50, "only " + points);
    }

    @Test
    void aMergeThatFailsInTheBackgroundCostsNothingThatWasAcknowledged() {
        FullDisk disk = new FullDisk();
        try (ArticleIndex index = InMemory.open(disk)) {
            int in = 0;
            for (int n = 0; n < 120; n++) {
                disk.hasRoom();
                if (n % 2 == 0) {
                    disk.fullAfterBytes(4_000 + n * 100);
                }
                try {
                    index.apply(List.of(put("article-" + n, "Heron number " + n + ".")));
                    in++;
                } catch (UncheckedIOException e) {
                    assertTrue(e.toString().contains("No space left on device"), e.toString());
                }
                assertEquals(in, index.size());
            }
            assertTrue(in >= 60 && in < 120, in + " were in");
        }
        disk.hasRoom();
        try (ArticleIndex reopened = InMemory.open(disk)) {
            assertTrue(reopened.size() >= 60);
        }
    }

    @Test
    void aFolderThatCannotBeBegunIsBegunLater() {
        for (int calls = 0; calls < 3; calls++) {
            FullDisk disk = new FullDisk();
            disk.fullAfterCalls(calls);
            assertThrows(UncheckedIOException.class, () -> InMemory.open(disk));
            disk.hasRoom();
            try (ArticleIndex index = InMemory.open(disk)) {
                index.apply(BEFORE);
                assertAsBefore(index);
            }
        }
    }
}
