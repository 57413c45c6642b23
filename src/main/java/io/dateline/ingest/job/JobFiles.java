package io.dateline.ingest.job;

import io.dateline.article.DiskFullException;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Sources;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// The files of jobs that were sent and not taken in yet, in a folder of their own:
/// `JOB/PLACE/NAME`.
public final class JobFiles {

    /// The folder of files that are still being sent.
    public static final String INCOMING = "incoming";

    /// Names that every file system can hold, and none obeys.
    private static final String UNSAFE = "[^\\p{IsAlphabetic}\\p{IsDigit} ._()-]|^[. ]+|[. ]+$";

    private final Path folder;

    /// What was still being sent when a process ended is deleted.
    public JobFiles(Path folder) {
        this.folder = folder;
        delete(folder.resolve(INCOMING));
    }

    /// A place for a file that is being sent.
    public Path incoming() {
        try {
            return Files.createDirectories(folder.resolve(INCOMING))
                    .resolve(UUID.randomUUID().toString());
        } catch (IOException e) {
            throw DiskFullException.orOther("the folder " + folder + " cannot be written", e);
        }
    }

    /// Moves a file that has come in to its place in a job, and has it on the disk.
    void keep(String job, JobItem item, Path incoming) {
        Path place = place(job, item.place());
        try {
            Files.createDirectories(place);
            Path kept = place.resolve(safe(item.source().name()));
            Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw DiskFullException.orOther("the file could not be kept in " + place, e);
        }
    }

    /// The articles of a file that is kept, whose origins are told without the folders of this
    /// machine. Close the stream if it is not read to its end.
    Stream<SourceItem> read(String job, JobItem item) {
        String name = item.source().name();
        Path file = place(job, item.place()).resolve(safe(name));
        if (!Files.exists(file)) {
            String reason = "the file is not there any more; send it again";
            return Stream.of(new SourceItem.Refused(name, reason));
        }
        String path = file.toString();
        return Sources.read(List.of(file)).map(read -> told(read, path, name));
    }

    private static SourceItem told(SourceItem item, String path, String name) {
        String origin =
                item.origin().startsWith(path)
                        ? name + item.origin().substring(path.length())
                        : name;
        return switch (item) {
            case SourceItem.Found(_, var article) -> new SourceItem.Found(origin, article);
            case SourceItem.Refused(_, String reason, boolean isLasting) ->
                    new SourceItem.Refused(origin, reason, isLasting);
        };
    }

    /// The end of the name stays, by which the form of the file is told.
    private static String safe(String name) {
        String safe = name.replaceAll(UNSAFE, "_");
        return safe.isBlank() ? "_" : safe;
    }

    private Path place(String job, int place) {
        return folder.resolve(job).resolve(Integer.toString(place));
    }

    void delete(String job, int place) {
        delete(place(job, place));
    }

    /// Deletes what a job that is over does not keep.
    void deleteWhatIsNotKept(Job job) {
        String id = job.heading().id();
        if (job.items().stream().noneMatch(JobItem::keepsFile)) {
            delete(id);
        }
        for (JobItem item : job.items()) {
            if (!item.keepsFile()) {
                delete(id, item.place());
            }
        }
    }

    void delete(String job) {
        delete(folder.resolve(job));
    }

    /// Deletes what a crash left: all files but those that are kept.
    ///
    /// @param isKept by the id of a job and a place in it
    public void deleteAllBut(BiPredicate<String, Integer> isKept) {
        for (Path job : entries(folder)) {
            String id = job.getFileName().toString();
            if (id.equals(INCOMING)) {
                continue;
            }
            for (Path place : entries(job)) {
                String number = place.getFileName().toString();
                if (!number.matches("\\d{1,6}") || !isKept.test(id, Integer.valueOf(number))) {
                    delete(place);
                }
            }
            if (entries(job).isEmpty()) {
                delete(job);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw DiskFullException.orOther("the folder " + folder + " cannot be read", e);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            // what is in a folder comes after it
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw DiskFullException.orOther(path + " could not be deleted", e);
        }
    }
}
