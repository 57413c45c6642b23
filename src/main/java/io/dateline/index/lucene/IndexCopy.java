package io.dateline.index.lucene;

import io.dateline.article.DiskFullException;
import io.dateline.index.IndexUnusableException;

import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A copy of the last commit of an index, whichever program writes to that meanwhile, and whatever
/// it was made with.
public final class IndexCopy {

    private IndexCopy() {}

    /// Copies the last commit of the index in `from` into `to`, which is made when missing. All of
    /// it is on the disk when this returns.
    ///
    /// @return how many articles it has
    /// @throws IndexUnusableException when there is no index in `from`, or it is damaged
    /// @throws java.io.UncheckedIOException when the copy cannot be written, [DiskFullException]
    ///     where there is no room
    public static int of(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            throw new IndexUnusableException("there is no index in " + from);
        }
        try (Directory source = FSDirectory.open(from);
                Commit commit = lastCommit(source)) {
            return commit.copy(to);
        } catch (CorruptIndexException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException e) {
            throw LuceneFolder.damaged(from.toString(), e);
        } catch (IOException e) {
            throw DiskFullException.orOther(
                    "the index in " + from + " could not be copied to " + to, e);
        }
    }

    /// Those of some ids that are of no article in an index which nobody writes to.
    public static Set<String> missing(Path index, Set<String> ids) {
        try (Directory directory = FSDirectory.open(index);
                Searchers searchers = new Searchers(directory)) {
            Set<String> missing = new TreeSet<>(ids);
            missing.removeIf(
                    id -> {
                        Query article = Queries.exactly(Fields.CURRENT, Fields.ARTICLE, id);
                        return searchers.search(searcher -> searcher.count(article)) > 0;
                    });
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + index + " could not be read", e);
        }
    }

    /// A writer deletes the files of a commit once there is a newer one: then that is tried.
    private static Commit lastCommit(Directory source) throws IOException {
        return new SegmentInfos.FindSegmentsFile<Commit>(source) {
            @Override
            protected Commit doBody(String segments) throws IOException {
                SegmentInfos commit = LuceneFolder.commit(source, segments);
                List<String> files = new ArrayList<>(commit.files(false));
                files.add(segments);
                return Commit.open(source, files);
            }
        }.run();
    }

    /// The files of one commit. They can be read while they are open here, also once the writer has
    /// deleted them.
    ///
    /// @param names the list of segments last: with it the copy becomes an index
    private record Commit(List<String> names, List<IndexInput> files) implements AutoCloseable {

        static Commit open(Directory source, List<String> names) throws IOException {
            Commit commit = new Commit(names, new ArrayList<>());
            try {
                for (String name : names) {
                    commit.files.add(source.openInput(name, IOContext.READONCE));
                }
                return commit;
            } catch (IOException | RuntimeException | Error e) {
                commit.close();
                throw e;
            }
        }

        int copy(Path to) throws IOException {
            Files.createDirectories(to);
            try (Directory target = FSDirectory.open(to)) {
                for (int i = 0; i < names.size(); i++) {
                    copy(files.get(i), target, names.get(i));
                }
                try (Searchers copied = new Searchers(target)) {
                    return copied.search(searcher -> searcher.count(Queries.kind(Fields.CURRENT)));
                }
            }
        }

        private static void copy(IndexInput file, Directory target, String name)
                throws IOException {
            CodecUtil.checksumEntireFile(file);
            file.seek(0);
            try (IndexOutput output = target.createOutput(name, IOContext.DEFAULT)) {
                output.copyBytes(file, file.length());
            }
            target.sync(List.of(name));
            target.syncMetaData();
        }

        @Override
        public void close() throws IOException {
            for (IndexInput file : files) {
                file.close();
            }
        }
    }
}
