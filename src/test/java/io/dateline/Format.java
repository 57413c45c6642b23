package io.dateline;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The format of the code: google-java-format, AOSP style. `mvn test-compile exec:exec@format`
/// writes it; [StyleTest] checks it.
final class Format {

    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.AOSP;

    private Format() {}

    static String of(String code) throws FormatterException {
        Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(STYLE).build());
        String imports =
                ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(code), STYLE);
        return formatter.formatSource(imports);
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    public static void main(String[] arguments) throws IOException, FormatterException {
        for (Path file : javaFiles(Path.of(arguments[0]))) {
            String code = Files.readString(file);
            String formatted = of(code);
            if (!formatted.equals(code)) {
                Files.writeString(file, formatted);
                System.err.println("formatted " + file);
            }
        }
    }
}
