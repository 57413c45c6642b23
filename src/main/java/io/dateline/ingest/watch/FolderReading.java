package io.dateline.ingest.watch;

import io.dateline.article.Sha256;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Sources;
import io.dateline.ingest.watch.WatchedSource.Place;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One look at a folder. A file is read when it is new, or its size or time has changed and then
/// its content too. Of files that are gone the articles stay.
///
/// A file that held one article without an id keeps the one that its article got, so that a changed
/// file is a new version of it.
final class FolderReading implements SourceReading {

    /// A file that was written to a moment ago may not be whole yet.
    static final Duration UNSETTLED = Duration.ofSeconds(2);

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final Duration every;
    private final Map<String, SeenItem> known;
    private final Instant now;

    /// The file of each item that was given and not told of yet.
    private final Deque<OpenFile> given = new ArrayDeque<>();

    private final List<SeenItem> seen = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private @Nullable Fault fault;
    private boolean isUnsettled;

    FolderReading(Place.Folder place, Duration every, Map<String, SeenItem> known, Instant now) {
        folder = place.path();
        this.every = every;
        this.known = known;
        this.now = now;
    }

    @Override
    public Stream<SourceItem> items() {
        if (!Files.isDirectory(folder)) {
            fault = new Fault("there is no folder " + folder, null);
            return Stream.empty();
        }
        if (!Files.isReadable(folder)) {
            fault = new Fault("the folder " + folder + " may not be read", null);
            return Stream.empty();
        }
        Walk walk = new Walk();
        return StreamSupport.stream(walk, false).onClose(walk::close);
    }

    /// Not a flat map over the files: the iterator of one holds all items of a file in memory.
    private final class Walk extends Spliterators.AbstractSpliterator<SourceItem> {

        private final Deque<SourceItem.Refused> refused = new ArrayDeque<>();
        private final Iterator<Path> files =
                Sources.files(List.of(folder), this::refuse).iterator();
        private @Nullable OpenFile open;

        Walk() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        /// That a folder which can be read holds no articles is no fault of it.
        private void refuse(SourceItem.Refused item) {
            if (!item.origin().equals(folder.toString())) {
                refused.add(item);
            }
        }

        @Override
        public boolean tryAdvance(Consumer<? super SourceItem> action) {
            while (true) {
                if (open != null) {
                    SourceItem item = open.next();
                    if (item != null) {
                        action.accept(item);
                        return true;
                    }
                    open = null;
                }
                // in this order: to look for the next file is what finds those that are refused
                boolean isMore = files.hasNext();
                if (!refused.isEmpty()) {
                    open = OpenFile.refusing(FolderReading.this, refused.remove());
                } else if (isMore) {
                    open = changed(files.next());
                } else {
                    return false;
                }
            }
        }

        void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }

    /// The file, opened, or `null` where it is as it was.
    private @Nullable OpenFile changed(Path file) {
        String item = file.toString();
        present.add(item);
        SeenItem before = known.get(item);
        String state;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            if (Duration.between(modified, now).abs().compareTo(UNSETTLED) < 0) {
                isUnsettled = true;
                return null;
            }
            state = attributes.size() + " " + modified.toEpochMilli() + " ";
            String version = before == null ? null : before.version();
            if (before != null && version != null && version.startsWith(state)) {
                return before.isIn() || !before.isDue(now)
                        ? null
                        : new OpenFile(this, item, version, before);
            }
            String content = hash(file);
            if (before != null && version != null && before.isIn() && version.endsWith(content)) {
                seen.add(SeenItem.taken(item, state + content, before.article(), now));
                return null;
            }
            return new OpenFile(this, item, state + content, before);
        } catch (IOException e) {
            // to read it meets the same fault, and says it in the words of all other files
            return new OpenFile(this, item, null, before);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Sha256.hex(digest);
    }

    /// A file whose articles are being given and told of.
    private static final class OpenFile {

        private final FolderReading reading;
        private final String item;
        private final @Nullable String version;
        private final @Nullable SeenItem before;
        private final Stream<SourceItem> stream;
        private final Iterator<SourceItem> items;
        private int given;
        private int heard;
        private boolean isRead;
        private @Nullable String article;
        private @Nullable String reason;
        private int failures;
        private boolean isSpared;

        OpenFile(
                FolderReading reading,
                String item,
                @Nullable String version,
                @Nullable SeenItem before) {
            this(reading, item, version, before, Sources.read(List.of(Path.of(item))));
        }

        private OpenFile(
                FolderReading reading,
                String item,
                @Nullable String version,
                @Nullable SeenItem before,
                Stream<SourceItem> stream) {
            this.reading = reading;
            this.item = item;
            this.version = version;
            this.before = before;
            this.stream = stream;
            items = stream.iterator();
        }

        /// Something in the folder that cannot be opened at all.
        static OpenFile refusing(FolderReading reading, SourceItem.Refused refused) {
            String item = refused.origin();
            reading.present.add(item);
            return new OpenFile(reading, item, null, reading.known.get(item), Stream.of(refused));
        }

        /// `null` after the last one.
        @Nullable SourceItem next() {
            if (!items.hasNext()) {
                close();
                isRead = true;
                settleIfTold();
                return null;
            }
            SourceItem next = items.next();
            given++;
            reading.given.add(this);
            String id = before == null ? null : before.article();
            return given == 1 && id != null ? renewed(next, id) : next;
        }

        private static SourceItem renewed(SourceItem item, String id) {
            return switch (item) {
                case SourceItem.Found(String origin, var article)
                        when article.id() == null && article.url() == null ->
                        new SourceItem.Found(origin, article.withId(id));
                case SourceItem.Found found -> found;
                case SourceItem.Refused refused -> refused;
            };
        }

        void told(Outcome outcome) {
            heard++;
            switch (outcome) {
                case Outcome.Acknowledged done -> article = done.id();
                case Outcome.Failed failed -> {
                    failures++;
                    reason = Objects.requireNonNullElse(reason, failed.reason());
                    // a full disk says nothing about the file
                    isSpared |= failed.fault() != null;
                }
            }
            settleIfTold();
        }

        private void settleIfTold() {
            if (!isRead || heard < given || isSpared) {
                return;
            }
            if (reason == null) {
                String only = given == 1 ? article : null;
                reading.seen.add(SeenItem.taken(item, version, only, reading.now));
            } else {
                String others = failures == 1 ? "" : " (and " + (failures - 1) + " more)";
                reading.seen.add(
                        SeenItem.failed(
                                item,
                                version,
                                before,
                                reason + others,
                                reading.every,
                                reading.now));
            }
        }

        void close() {
            stream.close();
        }
    }

    @Override
    public void told(Outcome outcome) {
        given.remove().told(outcome);
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    @Override
    public @Nullable Duration again() {
        return isUnsettled ? UNSETTLED.multipliedBy(2) : null;
    }

    @Override
    public Collection<SeenItem> takeSeen() {
        List<SeenItem> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    @Override
    public Collection<String> gone() {
        return known.keySet().stream().filter(item -> !present.contains(item)).toList();
    }
}
