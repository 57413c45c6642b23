package io.dateline.ingest.source;

import io.dateline.ingest.ParsingThreads;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The articles of all files in a zip file, in their order, archives within it too. Read as a
/// stream: nothing of it is written to the disk, and one file at a time is in memory. Hidden files
/// are passed over, and those of other formats.
final class ZipArticles implements Items {

    private final String origin;
    private final FieldNames names;
    private final Unpacking unpacking;
    private final ZipInputStream zip;
    private final Map<String, Integer> passedOver = new TreeMap<>();

    /// Of the file that is being read; `null` before the first and after the last.
    private @Nullable InputStream entry;

    private @Nullable Items open;

    private boolean isReadElsewhere;

    private final boolean isZip;

    /// What was found last: told when it is known whether more follows.
    private @Nullable SourceItem held;

    private boolean isEmpty = true;
    private boolean isOver;

    ZipArticles(String origin, InputStream content, FieldNames names, Unpacking unpacking)
            throws IOException {
        this.origin = origin;
        this.names = names;
        this.unpacking = unpacking;
        BufferedInputStream packed = packed(content, unpacking);
        packed.mark(2);
        isZip = Arrays.equals(packed.readNBytes(2), new byte[] {'P', 'K'});
        packed.reset();
        zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    }

    private static BufferedInputStream packed(InputStream content, Unpacking unpacking)
            throws IOException {
        try {
            return new BufferedInputStream(unpacking.enterArchive(content));
        } catch (IllegalArgumentException e) {
            content.close();
            throw e;
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() {
        SourceItem before = held;
        held = found();
        while (held != null && before == null) {
            before = held;
            held = found();
        }
        return held == null && before != null ? withPassedOver(before) : before;
    }

    private @Nullable SourceItem found() {
        while (!isOver) {
            try {
                Items reading = open;
                SourceItem item = reading == null ? null : next(reading);
                if (item != null) {
                    isEmpty = false;
                    return item;
                }
                closeEntry();
                if (!openNext()) {
                    return end();
                }
            } catch (IOException | RuntimeException e) {
                return refused(e);
            }
        }
        return null;
    }

    private @Nullable SourceItem next(Items reading) {
        return isReadElsewhere ? read(reading) : ParsingThreads.run(() -> read(reading));
    }

    private static @Nullable SourceItem read(Items items) {
        try {
            return items.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of what goes on after it the beginning cannot be found any more.
    private SourceItem refused(Exception problem) {
        isOver = true;
        isEmpty = false;
        String reason =
                switch (problem) {
                    case IllegalArgumentException e -> String.valueOf(e.getMessage());
                    case ZipException e when String.valueOf(e.getMessage()).contains("encrypted") ->
                            "the archive is encrypted: unpack it and add what is in it";
                    case UncheckedIOException e -> damaged(e);
                    case IOException e -> damaged(e);
                    default -> FileWalk.reason(problem);
                };
        return new SourceItem.Refused(origin, CanonicalText.printable(reason));
    }

    private static String damaged(Exception problem) {
        return "the archive is damaged from here on: " + problem.getMessage();
    }

    private @Nullable SourceItem end() {
        isOver = true;
        if (!isEmpty) {
            return null;
        }
        isEmpty = false;
        if (!isZip) {
            return new SourceItem.Refused(
                    origin, "it is not what its name says: a zip file begins with PK");
        }
        String others = passedOver.isEmpty() ? "" : "; files passed over: " + listed();
        passedOver.clear();
        return new SourceItem.Refused(
                origin,
                "the archive holds no articles; expected files named "
                        + FileFormat.EXPECTED
                        + others);
    }

    private SourceItem withPassedOver(SourceItem last) {
        if (passedOver.isEmpty()) {
            return last;
        }
        String note = "other files of the archive were passed over: " + listed();
        return switch (last) {
            case SourceItem.Found(String place, var article) ->
                    new SourceItem.Found(place, article.withWarning(note));
            case SourceItem.Refused(String place, String reason, boolean _) ->
                    new SourceItem.Refused(place, reason + "; " + note);
        };
    }

    private String listed() {
        return passedOver.entrySet().stream()
                .limit(10)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    /// Opens the next file of a known format; false after the last one.
    private boolean openNext() throws IOException {
        ZipEntry next = zip.getNextEntry();
        while (next != null) {
            unpacking.countEntry();
            entry = unpacking.unpacked(zip);
            String name = decoded(next.getName());
            FileFormat format = next.isDirectory() ? null : FileFormat.of(name);
            if (format != null && !ArchivePath.isHidden(name)) {
                InputStream content = entry;
                String place = origin + "/" + ArchivePath.shown(name);
                String fileName = ArchivePath.fileName(name);
                open = opened(format, place, fileName, content);
                return true;
            }
            if (!next.isDirectory() && !ArchivePath.isHidden(name)) {
                passedOver.merge(
                        Sources.kind(Path.of(ArchivePath.fileName(name))), 1, Integer::sum);
            }
            closeEntry();
            next = zip.getNextEntry();
        }
        return false;
    }

    private Items opened(FileFormat format, String place, String fileName, InputStream content) {
        isReadElsewhere = format.isReadElsewhere();
        try {
            return isReadElsewhere
                    ? format.open(place, fileName, content, names, unpacking)
                    : ParsingThreads.run(() -> plain(format, place, fileName, content));
        } catch (IllegalArgumentException e) {
            if (unpacking.end() != null) {
                throw e;
            }
            return Items.of(
                    new SourceItem.Refused(
                            place, CanonicalText.printable(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Items plain(FileFormat format, String place, String fileName, InputStream content) {
        try {
            return format.open(place, fileName, content, names, unpacking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes to the end of a file, of which nothing may have been read, within what may be unpacked.
    private void closeEntry() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
        InputStream left = entry;
        entry = null;
        if (left != null) {
            left.transferTo(OutputStream.nullOutputStream());
            zip.closeEntry();
        }
        String end = unpacking.end();
        if (end != null) {
            throw new IllegalArgumentException(end);
        }
    }

    /// A name that is UTF-8 without saying so, as those that macOS gives; else as it is.
    private static String decoded(String name) {
        if (name.chars().anyMatch(unit -> unit > 0xFF)) {
            // it said so
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return name;
        }
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        unpacking.leaveArchive();
        zip.close();
    }
}
