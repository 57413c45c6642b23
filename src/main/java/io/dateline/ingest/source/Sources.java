package io.dateline.ingest.source;

import io.dateline.ingest.ParsingThreads;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads articles from files and folders: `.txt`, `.md`, `.html`, `.json` (an article or an array
/// of them, or an object with such an array), `.jsonl` (an article a line), `.csv` and `.tsv` (an
/// article a row), `.pdf`, `.docx`, `.odt`, `.rtf`, `.epub` (an article a chapter), `.eml`, `.mbox`
/// (an article a mail), `.xml`, `.rss` and `.atom` (a feed, or an export of WordPress), `.warc`,
/// and `.zip` of all these.
///
/// What cannot be read is refused in its place, and the rest goes on. In a folder, hidden files
/// are passed over, and files of other formats too; a file that is named itself, and a folder
/// without any article, are refused when nothing in them can be read.
public final class Sources {

    private Sources() {}

    /// The articles of files and folders, in the order of `paths`, and of each folder by name, its
    /// folders included. Nothing is opened before its turn, and no more than one article is held in
    /// memory. Close the stream if it is not read to its end.
    public static Stream<SourceItem> read(List<Path> paths) {
        return read(paths, FieldNames.USUAL, _ -> {});
    }

    /// The same of articles whose fields have these names, telling of each file in a folder that
    /// was passed over because of its format.
    public static Stream<SourceItem> read(
            List<Path> paths, FieldNames names, Consumer<Path> passedOver) {
        FileWalk walk = new FileWalk(FileWalk.LOCAL, names, passedOver);
        paths.forEach(walk::add);
        return stream(walk);
    }

    /// What a file is known by that is of no format that is read: the end of its name, as `*.xlsx`,
    /// or its whole name where that has no dot.
    public static String kind(Path file) {
        String name = CanonicalText.printable(String.valueOf(file.getFileName()));
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : "*" + name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /// The files that [#read] reads, each told when its turn comes; none is opened.
    public static Stream<Path> files(List<Path> paths) {
        return files(paths, _ -> {});
    }

    /// The same, telling of what [#read] would refuse without opening it.
    public static Stream<Path> files(List<Path> paths, Consumer<SourceItem.Refused> refused) {
        FileWalk walk = new FileWalk(FileWalk.LOCAL, FieldNames.USUAL, _ -> {});
        paths.forEach(walk::add);
        return Stream.iterate(walk.nextStop(), Objects::nonNull, _ -> walk.nextStop())
                .flatMap(
                        stop ->
                                switch (stop) {
                                    case FileWalk.Stop.File(Path path, _) -> Stream.of(path);
                                    case FileWalk.Stop.Refused(SourceItem.Refused item) -> {
                                        refused.accept(item);
                                        yield Stream.empty();
                                    }
                                });
    }

    /// The articles of a file that was sent, whose name may come with folders of another machine.
    public static List<SourceItem> readUpload(String fileName, byte[] content) {
        return readUpload(fileName, content, Integer.MAX_VALUE);
    }

    /// The first articles of a file that was sent, `most` at most.
    public static List<SourceItem> readUpload(String fileName, byte[] content, int most) {
        String name = CanonicalText.printable(fileName.replaceFirst("^.*[/\\\\]", ""));
        FileFormat format = FileFormat.of(name);
        if (format == null) {
            String known = UnreadFormat.reason(name);
            String reason =
                    known == null
                            ? "it is of no known format; expected a file named "
                                    + FileFormat.EXPECTED
                            : known;
            return List.of(new SourceItem.Refused(name, reason));
        }
        return format.isReadElsewhere()
                ? items(name, format, content, most)
                : ParsingThreads.run(() -> items(name, format, content, most));
    }

    private static List<SourceItem> items(
            String name, FileFormat format, byte[] content, int most) {
        List<SourceItem> items = new ArrayList<>();
        try (Items all =
                format.open(
                        name,
                        name,
                        new ByteArrayInputStream(content),
                        FieldNames.USUAL,
                        Unpacking.ofUpload())) {
            SourceItem item = all.next();
            while (item != null && items.size() < most) {
                items.add(item);
                item = all.next();
            }
        } catch (IOException | RuntimeException e) {
            items.add(new SourceItem.Refused(name, FileWalk.reason(e)));
        }
        return items;
    }

    static Stream<SourceItem> stream(FileWalk walk) {
        ItemSpliterator items = new ItemSpliterator(walk);
        return StreamSupport.stream(items, false).onClose(items::close);
    }

    /// Not a flat map over the files: the iterator of one holds all items of a file in memory.
    private static final class ItemSpliterator
            extends Spliterators.AbstractSpliterator<SourceItem> {

        private final FileWalk walk;
        private @Nullable Items open;

        ItemSpliterator(FileWalk walk) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.walk = walk;
        }

        @Override
        public boolean tryAdvance(Consumer<? super SourceItem> action) {
            if (open == null) {
                open = walk.next();
            }
            while (open != null) {
                SourceItem item = next(open);
                if (item != null) {
                    action.accept(item);
                    return true;
                }
                close();
                open = walk.next();
            }
            return false;
        }

        private @Nullable SourceItem next(Items items) {
            try {
                return items.next();
            } catch (IOException | RuntimeException e) {
                close();
                return new SourceItem.Refused(items.origin(), FileWalk.reason(e));
            }
        }

        void close() {
            Items items = open;
            open = null;
            if (items == null) {
                return;
            }
            try {
                items.close();
            } catch (IOException e) {
                throw new UncheckedIOException(items.origin() + " could not be closed", e);
            }
        }
    }
}
