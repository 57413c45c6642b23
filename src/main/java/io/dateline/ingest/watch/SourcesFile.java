package io.dateline.ingest.watch;

import io.dateline.article.DiskFullException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/// The file in the data folder in which a user writes what is watched.
public final class SourcesFile {

    /// Its name in the data folder.
    public static final String NAME = "sources.yaml";

    private final Path path;
    private final Path folder;

    /// @param data the data folder; from there relative paths begin
    public SourcesFile(Path data) {
        folder = data;
        path = data.resolve(NAME);
    }

    /// What the file says. Where there is none, it says nothing.
    public sealed interface Content {

        /// @param text all of the file
        record Sources(List<WatchedSource> sources, String text) implements Content {
            public Sources {
                sources = List.copyOf(sources);
            }
        }

        /// @param problems what is wrong with it and what was expected, each with its line
        record Broken(List<String> problems) implements Content {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    /// What came of a change.
    public sealed interface Change {

        record Written() implements Change {}

        /// @param problems why it was not written
        record Refused(List<String> problems) implements Change {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public Content read() {
        return switch (text()) {
            case Text.Whole(String text) -> content(text);
            case Text.Unreadable(String why) -> new Content.Broken(List.of(path + ": " + why));
        };
    }

    /// What the file would say if this were in it.
    Content content(String text) {
        SourcesYaml.Parsed parsed = SourcesYaml.parse(text, folder);
        return parsed.problems().isEmpty()
                ? new Content.Sources(parsed.sources(), text)
                : new Content.Broken(
                        parsed.problems().stream().map(problem -> path + ", " + problem).toList());
    }

    /// Another one after each change, as far as the disk tells; `null` where there is no file.
    @Nullable String stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.size() + " " + file.lastModifiedTime() + " " + file.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return "unreadable: " + e;
        }
    }

    /// Writes a source behind the others.
    public Change add(WatchedSource source) {
        return switch (read()) {
            case Content.Broken(List<String> problems) -> new Change.Refused(problems);
            case Content.Sources(List<WatchedSource> sources, var _) -> {
                for (WatchedSource other : sources) {
                    if (other.name().equals(source.name())) {
                        yield refused("there is a source \"" + source.name() + "\" already");
                    }
                    if (other.place().equals(source.place())) {
                        yield refused(
                                source.place().address()
                                        + " is watched already, as \""
                                        + other.name()
                                        + '"');
                    }
                }
                yield change(text -> SourcesEdit.added(text, source, folder));
            }
        };
    }

    /// Takes a source out; comments around it stay.
    public Change remove(String name) {
        return switch (read()) {
            case Content.Broken(List<String> problems) -> new Change.Refused(problems);
            case Content.Sources(List<WatchedSource> sources, var _) ->
                    sources.stream().noneMatch(source -> source.name().equals(name))
                            ? refused("there is no source \"" + name + '"')
                            : change(text -> SourcesEdit.removed(text, name, folder));
        };
    }

    /// Says which sources there are, for a name that none of them has.
    public static String unknown(String name, List<WatchedSource> sources) {
        String known =
                sources.isEmpty()
                        ? "there is none yet"
                        : "there are "
                                + String.join(
                                        ", ", sources.stream().map(WatchedSource::name).toList());
        return "there is no source \"" + name + "\"; " + known;
    }

    private interface Edit {
        @Nullable String of(String text);
    }

    private Change change(Edit edit) {
        return switch (text()) {
            case Text.Unreadable(String why) -> refused(path + ": " + why);
            case Text.Whole(String text) -> {
                String changed = edit.of(text);
                if (changed == null) {
                    yield refused(
                            path
                                    + " is written in a way that cannot be changed without losing"
                                    + " something; change it by hand");
                }
                write(changed);
                yield new Change.Written();
            }
        };
    }

    private static Change refused(String problem) {
        return new Change.Refused(List.of(problem));
    }

    /// Whole or not at all, also for a server that reads it meanwhile.
    private void write(String text) {
        try {
            Files.createDirectories(folder);
            // a link stays one
            Path file = Files.exists(path) ? path.toRealPath() : path;
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, text);
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFullException.orOther(path + " could not be written", e);
        }
    }

    private sealed interface Text {
        record Whole(String text) implements Text {}

        record Unreadable(String why) implements Text {}
    }

    private Text text() {
        try {
            if (Files.exists(path) && Files.size(path) > 4L * SourcesYaml.MAX_CHARACTERS) {
                return new Text.Unreadable(
                        "it has more than %,d characters".formatted(SourcesYaml.MAX_CHARACTERS));
            }
            // a mark that some editors write in front
            return new Text.Whole(Files.readString(path).replaceFirst("^\uFEFF", ""));
        } catch (NoSuchFileException e) {
            return new Text.Whole("");
        } catch (CharacterCodingException e) {
            return new Text.Unreadable("it is not written in UTF-8");
        } catch (IOException e) {
            return new Text.Unreadable("it cannot be read: " + e.getMessage());
        }
    }

    /// A name for a source that none of these has: `wanted`, or with a number behind it.
    public static String freeName(String wanted, List<WatchedSource> sources) {
        List<String> taken = sources.stream().map(WatchedSource::name).toList();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + " " + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
