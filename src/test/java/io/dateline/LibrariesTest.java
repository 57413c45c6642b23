package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the jar carries of others, as the build lists it.
class LibrariesTest {

    /// A line of the list: group, artifact and version.
    private static final Pattern LINE =
            Pattern.compile("(?m)^ +([^:\\s]+):([^:]+):jar:([^:]+):(?:compile|runtime)\\b.*$");

    private static final String FOLDER = "/META-INF/licenses/";

    private record Library(String group, String artifact, String version) {

        boolean carriesItsText() {
            return Stream.of("LICENSE", "LICENSE.txt")
                    .anyMatch(name -> isText(artifact + "-jar/" + name));
        }
    }

    private static final List<Library> LIBRARIES =
            LINE.matcher(resource("/libraries.txt"))
                    .results()
                    .map(line -> new Library(line.group(1), line.group(2), line.group(3)))
                    .toList();

    /// The texts of the libraries, by group, that carry none themselves.
    private static final Properties TEXTS = texts();

    @Test
    void eachHasItsLicence() {
        assertTrue(LIBRARIES.size() > 50, "too few were looked at: " + LIBRARIES);
        List<Library> without = new ArrayList<>();
        for (Library library : LIBRARIES) {
            String texts = TEXTS.getProperty(library.group());
            boolean inTable =
                    texts != null && Stream.of(texts.split(" ")).allMatch(LibrariesTest::isText);
            if (!inTable && !library.carriesItsText()) {
                without.add(library);
            }
        }
        assertEquals(List.of(), without, "add a line to src/main/licenses/texts.properties");
    }

    @Test
    void theTableNamesOnlyThoseThatCarryNone() {
        Set<String> needed =
                LIBRARIES.stream()
                        .filter(library -> !library.carriesItsText())
                        .map(Library::group)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(needed, new TreeSet<>(TEXTS.stringPropertyNames()));
    }

    @Test
    void theModelsHaveTheirsAndSoHasDateline() {
        Stream.of(
                        "bge-small-en-v1.5/LICENSE",
                        "e5-small-v2/LICENSE",
                        "dateline/LICENSE",
                        "dateline/NOTICE")
                .forEach(text -> assertTrue(isText(text), text));
    }

    @Test
    void thePartsOfOneProjectAreOfOneVersion() {
        for (String project : List.of("com.fasterxml.jackson", "org.eclipse.jetty")) {
            Set<String> versions =
                    LIBRARIES.stream()
                            .filter(library -> library.group().startsWith(project))
                            // has no patch releases: its version is that of the others without
                            .filter(library -> !library.artifact().equals("jackson-annotations"))
                            .map(Library::version)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(1, versions.size(), project + " " + versions);
        }
    }

    @Test
    void nothingOfWebApplicationsInWarFilesIsCarried() {
        assertEquals(
                List.of(),
                LIBRARIES.stream()
                        .map(Library::artifact)
                        .filter(
                                Set.of(
                                                "jetty-ee10-annotations",
                                                "jetty-ee10-plus",
                                                "jetty-ee10-webapp",
                                                "jetty-jndi",
                                                "jakarta.enterprise.cdi-api",
                                                "jakarta.transaction-api")
                                        ::contains)
                        .toList());
    }

    private static boolean isText(String file) {
        return LibrariesTest.class.getResource(FOLDER + file) != null
                && resource(FOLDER + file).length() > 200;
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream stream = stream(FOLDER + "texts.properties")) {
            texts.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String resource(String name) {
        try (InputStream stream = stream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(
                LibrariesTest.class.getResourceAsStream(name),
                () -> name + " is missing; Maven makes it");
    }
}
