package io.dateline.index.lucene;

import io.dateline.article.DiskFullException;
import io.dateline.index.IndexFormat;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The one writer of an index. After a fault of the disk it is as it was at its last commit, and
/// works again as soon as the disk does.
final class LuceneWriter implements AutoCloseable {

    /// k1 and b: the best of those tried on 2,000 questions of `squad11-dev` (hits@1 0.832 after
    /// fusion; 0.9 and 0.4 gave 0.822, 1.2 and 0.75 gave 0.825).
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.6f);

    private static final String NOT_WRITTEN = "the index could not be written";

    private static final double BUFFER_MIB = 64;

    /// Above this, copying a segment into one file costs more than the fsyncs it saves.
    private static final double MOST_COMPOUND_MIB = 32;

    private final Directory directory;
    private final IndexFormat format;

    /// `null` after a fault, until the next use opens it anew.
    private @Nullable IndexWriter writer;

    LuceneWriter(Directory directory, IndexFormat format, IndexWriterConfig.OpenMode mode)
            throws IOException {
        this.directory = directory;
        this.format = format;
        writer = open(mode);
    }

    /// What is done to the index between two commits.
    interface Work {
        void on(IndexWriter writer) throws IOException;
    }

    /// Does `work` and commits it, or leaves everything as it was.
    void commit(Work work) {
        try {
            IndexWriter open = writer();
            work.on(open);
            open.setLiveCommitData(format.toCommitData().entrySet());
            open.commit();
        } catch (IOException e) {
            rollback(e);
            throw DiskFullException.orOther(NOT_WRITTEN, e);
        } catch (RuntimeException | Error e) {
            Throwable before = writer == null ? null : writer.getTragicException();
            rollback(e);
            if (before instanceof IOException fault) {
                throw DiskFullException.orOther(NOT_WRITTEN, fault);
            }
            throw e;
        }
    }

    /// Takes what was deleted out of the files. A merge that was under way when it was deleted
    /// carries it over; only then is it waited for.
    static void expunge(IndexWriter writer) throws IOException {
        writer.forceMergeDeletes();
        while (writer.getDocStats().numDocs < writer.getDocStats().maxDoc) {
            ((BackgroundMerges) writer.getConfig().getMergeScheduler()).sync();
            writer.forceMergeDeletes();
        }
    }

    private IndexWriter writer() throws IOException {
        IndexWriter open = writer;
        if (open != null && open.getTragicException() != null) {
            // A merge failed in the background since the last commit.
            rollback(open.getTragicException());
            open = null;
        }
        if (open == null) {
            open = open(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            writer = open;
        }
        return open;
    }

    private void rollback(Throwable cause) {
        IndexWriter open = writer;
        writer = null;
        if (open != null) {
            try {
                open.rollback();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private IndexWriter open(IndexWriterConfig.OpenMode mode) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        // Each file costs a commit an fsync: a small segment is one file, also in a small index.
        merges.setNoCFSRatio(1.0);
        merges.setMaxCFSSegmentSizeMB(MOST_COMPOUND_MIB);
        IndexWriterConfig config =
                new IndexWriterConfig(Queries.ANALYZER)
                        .setOpenMode(mode)
                        .setSimilarity(SIMILARITY)
                        .setRAMBufferSizeMB(BUFFER_MIB)
                        .setMergePolicy(new Expunging(merges))
                        .setMergeScheduler(new BackgroundMerges())
                        .setCommitOnClose(false)
                        .setCodec(new QuantisedVectors());
        return new IndexWriter(directory, config);
    }

    /// Closes without a commit: what was acknowledged is committed already.
    @Override
    public void close() throws IOException {
        IndexWriter open = writer;
        writer = null;
        if (open != null) {
            open.close();
        }
    }

    private static final class BackgroundMerges extends ConcurrentMergeScheduler {

        /// The writer remembers the fault and takes no more changes, so the next commit meets it.
        @Override
        protected void handleMergeException(Throwable fault) {}
    }

    /// Lucene's codec, with vectors held as bytes in the graph (the floats stay on disk).
    private static final class QuantisedVectors extends Lucene104Codec {

        private final KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }
}
