package io.dateline.ingest.source;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The names that files have in archives and mails, which whoever made these chose: for people to
/// read, and never a path on the disk.
final class ArchivePath {

    private ArchivePath() {}

    /// A name without what leads out of its archive, for a report.
    static String shown(String name) {
        String path =
                Arrays.stream(name.split("[/\\\\]+"))
                        .filter(step -> !step.isEmpty() && !step.matches("\\.+|[A-Za-z]:"))
                        .collect(Collectors.joining("/"));
        return CanonicalText.printable(path.isEmpty() ? "?" : path);
    }

    /// The last step of a name.
    static String fileName(String name) {
        String shown = shown(name);
        return shown.substring(shown.lastIndexOf('/') + 1);
    }

    /// Whether it is what systems put beside files: hidden, or a mirror of each for another system.
    static boolean isHidden(String name) {
        return Arrays.stream(name.split("[/\\\\]+"))
                .anyMatch(step -> step.equals("__MACOSX") || step.matches("\\.[^.].*"));
    }
}
