package io.dateline.cli;

import io.dateline.cli.console.Console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A command that was run within the test.
///
/// @param out what it printed to standard output
/// @param err what it printed to standard error
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static Run of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        new Console(environment, stream(out), stream(err), () -> false), arguments);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
