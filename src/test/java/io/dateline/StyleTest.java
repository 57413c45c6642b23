package io.dateline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.FormatterException;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The house rules that a compiler does not hold.
@Execution(ExecutionMode.CONCURRENT)
class StyleTest {

    private static final int MOST_LINES_OF_FUNCTION = 60;
    private static final int LONG_FILE_LINES = 300;
    private static final int WIDE_PACKAGE_FILES = 12;

    private static final List<Path> JAVA = list();

    private static List<Path> list() {
        try {
            return Format.javaFiles(Path.of("src"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileIsFormatted() {
        assertTrue(JAVA.size() > 50, "too few files were looked at: " + JAVA.size());
        assertAll(JAVA.stream().map(file -> () -> assertFormatted(file)));
    }

    private static void assertFormatted(Path file) throws IOException, FormatterException {
        String code = Files.readString(file);
        assertEquals(
                Format.of(code),
                code,
                () -> file + " is not formatted: mvn test-compile exec:exec@format");
    }

    /// Places to look at; what belongs together may stand together.
    @AfterAll
    static void reportLongFilesAndWidePackages() throws IOException {
        for (Path file : JAVA) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONG_FILE_LINES) {
                System.out.println("long file: " + file + " has " + lines + " lines");
            }
        }
        Map<Path, Long> files =
                JAVA.stream()
                        .filter(file -> file.startsWith("src/main"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(
                                Collectors.groupingBy(
                                        Path::getParent, TreeMap::new, Collectors.counting()));
        files.forEach(
                (folder, count) -> {
                    if (count > WIDE_PACKAGE_FILES) {
                        System.out.println("wide package: " + folder + " has " + count + " files");
                    }
                });
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> without =
                JAVA.stream()
                        .filter(file -> file.startsWith("src/main"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void noFunctionIsLong() throws IOException {
        assertEquals(List.of(), found(JAVA, LongFunctions::new));
    }

    /// Who uses the engine from a program, or over HTTP, has none of these; `cli` adds them.
    @Test
    void onlyCommandsSpeakOfOptionsCommandsAndSettings() throws IOException {
        List<Path> engine =
                JAVA.stream()
                        .filter(file -> file.startsWith("src/main/java"))
                        .filter(file -> !file.startsWith("src/main/java/io/dateline/cli"))
                        .toList();
        assertEquals(List.of(), found(engine, CommandWords::new));
    }

    private interface Search {
        TreePathScanner<Void, Void> of(
                CompilationUnitTree unit, SourcePositions positions, List<String> found);
    }

    private static List<String> found(List<Path> files, Search search) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    nothing -> {},
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                search.of(unit, positions, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class CommandWords extends TreePathScanner<Void, Void> {

        private static final Pattern WORDS =
                Pattern.compile(
                        "(?<![\\w-])--[a-z]|DATELINE_|dateline\\.properties"
                                + "|\\bdateline (serve|ingest|ask|search|articles|reindex|models|eval)");

        private final CompilationUnitTree unit;
        private final List<String> found;

        CommandWords(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && WORDS.matcher(text).find()) {
                found.add(unit.getSourceFile().getName() + ": " + text);
            }
            return super.visitLiteral(literal, null);
        }
    }

    private static final class LongFunctions extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongFunctions(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long first = line(positions.getStartPosition(unit, method.getBody()));
                long last = line(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > MOST_LINES_OF_FUNCTION) {
                    found.add(unit.getSourceFile().getName() + ": " + method.getName());
                }
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    @Test
    void nothingIsSwallowedOrPutOff() throws IOException {
        // Each of these would hide a fault or a part that is not there yet.
        List<String> banned =
                List.of(
                        "Thread." + "sleep",
                        "@Dis" + "abled",
                        "assumeTrue(" + "false",
                        "TO" + "DO",
                        "FIX" + "ME");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(StyleTest::isCode).toList()) {
                String code = Files.readString(file);
                banned.stream()
                        .filter(code::contains)
                        .forEach(word -> found.add(file + " has " + word));
            }
        }
        assertEquals(List.of(), found);
    }

    /// A property that draws other values in each run fails where nobody changed anything.
    @Test
    void everyPropertyIsSeeded() throws IOException {
        Pattern unseeded = Pattern.compile("@Prop" + "erty(?!\\([^)]*\\bseed = )");
        List<Path> found = new ArrayList<>();
        for (Path file : JAVA) {
            if (unseeded.matcher(Files.readString(file)).find()) {
                found.add(file);
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".js");
    }
}
