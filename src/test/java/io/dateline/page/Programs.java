package io.dateline.page;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Programs of this machine that tests need and the build does not bring.
public final class Programs {

    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    private Programs() {}

    /// The first of `names` that is on the `PATH`.
    ///
    /// @throws org.opentest4j.TestAbortedException when there is none; under CI, where nobody would
    ///     read that a test was left out, the test fails
    public static Path required(String... names) {
        List<Path> folders =
                SEPARATOR
                        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                        .map(Path::of)
                        .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing("none on the PATH of " + String.join(", ", names)));
    }

    private static Path missing(String reason) {
        return System.getenv("CI") == null ? Assumptions.abort(reason) : fail(reason);
    }
}
