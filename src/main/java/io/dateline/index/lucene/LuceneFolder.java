package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.ArticleIndexFactory;
import io.dateline.index.Change;
import io.dateline.index.CitedVersions;
import io.dateline.index.IndexFormat;
import io.dateline.index.IndexUnusableException;
import io.dateline.index.StoredArticle;

import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The folder of a Lucene index: opens it, recognises what cannot be used, and makes it anew.
public final class LuceneFolder implements ArticleIndexFactory {

    /// Indexes up to this size are read whole when opened, to find damage before a user does: it
    /// takes some tenths of a second. Larger ones show it where they are read.
    private static final long CHECKED_BYTES = 512L << 20;

    /// How many articles are embedded together when an index is made anew.
    private static final int REBUILD_BATCH = 64;

    private final Path path;
    private final IndexFormat format;

    public LuceneFolder(Path path, IndexFormat format) {
        this.path = path;
        this.format = format;
    }

    @Override
    public ArticleIndex open(CitedVersions cited) {
        return checked(
                () -> {
                    Files.createDirectories(path);
                    return open(FSDirectory.open(path), format, cited);
                });
    }

    static ArticleIndex open(Directory directory, IndexFormat format) throws IOException {
        return open(directory, format, CitedVersions.NONE);
    }

    private static ArticleIndex open(Directory directory, IndexFormat format, CitedVersions cited)
            throws IOException {
        boolean isNew = !exists(directory);
        if (!isNew) {
            requireUsable(directory, format);
        }
        LuceneWriter writer = new LuceneWriter(directory, format, OpenMode.CREATE_OR_APPEND);
        if (isNew) {
            writer.commit(nothing -> {});
        }
        return new LuceneArticleIndex(directory, writer, cited);
    }

    private static boolean exists(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            return true;
        }
        for (String file : directory.listAll()) {
            // Lucene would begin anew and delete these: the first commit has none of them.
            if (file.startsWith("_")) {
                throw new CorruptIndexException("its list of segments is missing", file);
            }
        }
        return false;
    }

    @Override
    public ArticleIndex openForReading() {
        return checked(
                () -> {
                    Directory directory = existing();
                    if (directory == null) {
                        directory = new ByteBuffersDirectory();
                        try (LuceneWriter writer =
                                new LuceneWriter(directory, format, OpenMode.CREATE)) {
                            writer.commit(nothing -> {});
                        }
                    }
                    requireUsable(directory, format);
                    return new LuceneArticleIndex(directory, null, CitedVersions.NONE);
                });
    }

    private @Nullable Directory existing() throws IOException {
        if (!Files.isDirectory(path)) {
            return null;
        }
        Directory directory = FSDirectory.open(path);
        try {
            if (exists(directory)) {
                return directory;
            }
        } catch (IOException e) {
            directory.close();
            throw e;
        }
        directory.close();
        return null;
    }

    /// Reads the last commit, whichever that is while another process writes, and what damage could
    /// be in it before anything is made of its bytes.
    private static void requireUsable(Directory directory, IndexFormat format) throws IOException {
        new SegmentInfos.FindSegmentsFile<SegmentInfos>(directory) {
            @Override
            protected SegmentInfos doBody(String file) throws IOException {
                requireWhole(directory, file);
                SegmentInfos commit = commit(directory, file);
                format.requireSame(commit.getUserData());
                long bytes = 0;
                for (String part : commit.files(false)) {
                    bytes += directory.fileLength(part);
                }
                if (bytes <= CHECKED_BYTES) {
                    for (String part : commit.files(false)) {
                        requireWhole(directory, part);
                    }
                }
                return commit;
            }
        }.run();
    }

    static SegmentInfos commit(Directory directory, String file) throws IOException {
        try {
            return SegmentInfos.readCommit(directory, file);
        } catch (RuntimeException e) {
            throw new CorruptIndexException("a segment cannot be read", file, e);
        }
    }

    private static void requireWhole(Directory directory, String file) throws IOException {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
    }

    @Override
    public int rebuild(Function<List<StoredArticle>, List<Change>> rewrite, IntConsumer progress) {
        return checked(
                () -> {
                    Directory directory = existing();
                    if (directory == null) {
                        throw new IndexUnusableException("there is no index in " + path);
                    }
                    try (directory;
                            Searchers old = new Searchers(directory);
                            LuceneWriter writer =
                                    new LuceneWriter(directory, format, OpenMode.CREATE)) {
                        List<String> ids = old.ids();
                        writer.commit(
                                open -> {
                                    for (int at = 0; at < ids.size(); at += REBUILD_BATCH) {
                                        int end = Math.min(at + REBUILD_BATCH, ids.size());
                                        List<StoredArticle> batch =
                                                old.articles(ids.subList(at, end));
                                        for (Change change : rewrite.apply(batch)) {
                                            LuceneArticleIndex.write(
                                                    open,
                                                    change.keeping(put -> old.earlier(put.id())));
                                        }
                                        progress.accept(end);
                                    }
                                });
                        return ids.size();
                    }
                });
    }

    private interface Opening<T> {
        T run() throws IOException;
    }

    private <T> T checked(Opening<T> opening) {
        try {
            return opening.run();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IndexUnusableException(
                    "the index in "
                            + path
                            + " was written by another Lucene ("
                            + e.getMessage()
                            + "); open it with the version of this program that made it, or delete"
                            + " it and ingest the articles again",
                    e);
        } catch (CorruptIndexException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException e) {
            throw damaged(path.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the index in " + path + " could not be opened: " + e.getMessage(), e);
        }
    }

    static IndexUnusableException damaged(String where, IOException cause) {
        return new IndexUnusableException(
                "the index in "
                        + where
                        + " is damaged ("
                        + cause.getMessage()
                        + "); restore it from a backup, or delete it and ingest the articles again",
                cause);
    }
}
