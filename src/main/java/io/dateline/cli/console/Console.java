package io.dateline.cli.console;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// What a command sees of the world around it.
///
/// @param environment the variables of the environment
/// @param out for results
/// @param err for everything else: messages, progress, logs
/// @param errIsTerminal whether a person watches `err`
public record Console(
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        BooleanSupplier errIsTerminal) {

    /// An article may hold characters that a terminal takes for orders.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /// Prints a result for people: `text`, with what would steer a terminal made visible.
    public void print(String text) {
        out.print(printable(text));
    }

    /// Prints a result for programs, on one line.
    public void print(JsonNode document) {
        out.println(document);
    }

    /// Tells the user something that is no result.
    public void tell(String line) {
        err.println(printable(line));
    }

    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
