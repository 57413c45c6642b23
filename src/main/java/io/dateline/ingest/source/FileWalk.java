package io.dateline.ingest.source;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.feed.XmlKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Goes through files and folders in the order they were given, and through each folder by name,
/// opening each file only when its turn comes.
///
/// Links are followed; one that leads back into a folder that holds it is refused, and a folder is
/// entered once. Hidden files and folders are passed over, and within folders files of other
/// formats.
final class FileWalk {

    /// How files and folders are opened; a test puts one here that refuses.
    interface Disk {

        InputStream open(Path file) throws IOException;

        List<Path> list(Path folder) throws IOException;
    }

    static final Disk LOCAL =
            new Disk() {
                @Override
                public InputStream open(Path file) throws IOException {
                    return Files.newInputStream(file);
                }

                @Override
                public List<Path> list(Path folder) throws IOException {
                    try (Stream<Path> children = Files.list(folder)) {
                        return children.toList();
                    }
                }
            };

    private static final System.Logger LOG = System.getLogger(FileWalk.class.getName());

    private sealed interface Step {}

    /// @param holder `null` for what was given itself
    private record Visit(Path path, @Nullable Folder holder) implements Step {}

    /// Where the walk stops.
    sealed interface Stop {
        record File(Path path, FileFormat format) implements Stop {}

        record Refused(SourceItem.Refused refused) implements Stop {}
    }

    /// The end of a given folder.
    private record Leave(Path folder) implements Step {}

    private record Folder(Path path, Path real, @Nullable Folder holder) {}

    private final Disk disk;
    private final FieldNames names;
    private final Consumer<Path> passedOver;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();
    private final Set<String> otherSuffixes = new TreeSet<>();
    private boolean found;

    /// @param names of the fields of articles
    /// @param passedOver told of each file in a folder that is of no known format
    FileWalk(Disk disk, FieldNames names, Consumer<Path> passedOver) {
        this.disk = disk;
        this.names = names;
        this.passedOver = passedOver;
    }

    void add(Path path) {
        steps.addLast(new Visit(path, null));
    }

    /// What the next file holds, or `null` after the last one.
    @Nullable Items next() {
        return switch (nextStop()) {
            case null -> null;
            case Stop.Refused(SourceItem.Refused refused) -> Items.of(refused);
            case Stop.File(Path path, FileFormat format) -> open(path, format);
        };
    }

    /// The next file that is to be read, or what is refused in its place; `null` after the last
    /// one.
    @Nullable Stop nextStop() {
        while (!steps.isEmpty()) {
            Stop stop =
                    switch (steps.removeFirst()) {
                        case Visit visit -> visit(visit);
                        case Leave(Path folder) -> leave(folder);
                    };
            if (stop != null) {
                return stop;
            }
        }
        return null;
    }

    private Items open(Path path, FileFormat format) {
        try {
            return format.open(shown(path), name(path), disk.open(path), names, Unpacking.ofFile());
        } catch (IOException | RuntimeException e) {
            return Items.of(new SourceItem.Refused(shown(path), reason(e)));
        }
    }

    /// Why a file or folder could not be read, for people. What is no fault of the disk is one of
    /// this program, and logged: the other files must go in.
    static String reason(Exception problem) {
        if (problem instanceof RuntimeException) {
            LOG.log(Level.ERROR, "a file could not be read", problem);
        }
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "it may not be read: permission denied";
            case FileSystemException e when e.getReason() != null ->
                    "it could not be read: " + CanonicalText.printable(e.getReason());
            default ->
                    "it could not be read: "
                            + CanonicalText.printable(String.valueOf(problem.getMessage()));
        };
    }

    private @Nullable Stop visit(Visit visit) {
        Path path = visit.path();
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return enter(visit);
            }
            return attributes.isRegularFile() ? file(visit) : other(visit, "is no regular file");
        } catch (IOException e) {
            return refused(path, Files.isSymbolicLink(path) ? brokenLink(path) : reason(e));
        }
    }

    private @Nullable Stop enter(Visit visit) throws IOException {
        Path path = visit.path();
        Path real = path.toRealPath();
        for (Folder holder = visit.holder(); holder != null; holder = holder.holder()) {
            if (holder.real().equals(real)) {
                return refused(path, "leads back to " + shown(holder.path()) + ", which holds it");
            }
        }
        if (visit.holder() == null) {
            entered.clear();
            otherSuffixes.clear();
            found = false;
        }
        if (!entered.add(real)) {
            return null;
        }
        List<Path> children = new ArrayList<>(disk.list(path));
        children.removeIf(child -> name(child).startsWith("."));
        children.sort(null);
        if (visit.holder() == null) {
            steps.addFirst(new Leave(path));
        }
        Folder folder = new Folder(path, real, visit.holder());
        children.reversed().forEach(child -> steps.addFirst(new Visit(child, folder)));
        return null;
    }

    private @Nullable Stop leave(Path folder) {
        if (found) {
            return null;
        }
        String others =
                otherSuffixes.isEmpty()
                        ? ""
                        : "; files passed over: " + String.join(", ", otherSuffixes);
        return refused(
                folder,
                "the folder holds no articles; expected files named "
                        + FileFormat.EXPECTED
                        + others);
    }

    private @Nullable Stop file(Visit visit) {
        Path path = visit.path();
        FileFormat format = FileFormat.of(name(path));
        if (format == null || (visit.holder() != null && isOtherXml(path))) {
            return other(visit, "is of no known format");
        }
        found = true;
        return new Stop.File(path, format);
    }

    /// Whether a file of that name holds XML that is none of articles: settings, a program's data.
    private boolean isOtherXml(Path path) {
        if (!name(path).toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return false;
        }
        try (InputStream content = disk.open(path)) {
            return XmlKind.hasOtherRoot(content.readNBytes(XmlKind.PROBED - 1));
        } catch (IOException e) {
            // it is told where the file is read
            return false;
        }
    }

    private @Nullable Stop other(Visit visit, String what) {
        Path path = visit.path();
        String known = UnreadFormat.reason(name(path));
        if (visit.holder() == null && known != null) {
            return refused(path, known);
        }
        if (visit.holder() == null) {
            return refused(
                    path,
                    "it " + what + "; expected a folder, or a file named " + FileFormat.EXPECTED);
        }
        otherSuffixes.add(Sources.kind(path));
        passedOver.accept(path);
        return null;
    }

    private Stop refused(Path path, String reason) {
        found = true;
        return new Stop.Refused(new SourceItem.Refused(shown(path), reason));
    }

    private static String brokenLink(Path link) {
        Set<Path> chain = new LinkedHashSet<>();
        Path at = link;
        try {
            while (chain.add(at.normalize())) {
                if (!Files.isSymbolicLink(at)) {
                    return "the link leads to " + shown(at) + ", which cannot be reached";
                }
                at = at.resolveSibling(Files.readSymbolicLink(at));
            }
        } catch (IOException e) {
            return reason(e);
        }
        return "the link leads in a circle: "
                + String.join(" → ", chain.stream().map(FileWalk::shown).toList())
                + " → "
                + shown(at);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String shown(Path path) {
        return CanonicalText.printable(path.toString());
    }
}
