package io.dateline.cli.command;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON values that wait in a file, one a line, until they are printed.
final class Lines implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    Lines(Path file) throws IOException {
        this.file = file;
        writer = Files.newBufferedWriter(file);
    }

    void add(JsonNode value) {
        try {
            writer.write(value.toString());
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Prints all of them, with commas in between.
    void printTo(PrintStream out) throws IOException {
        writer.flush();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String separator = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                out.print(separator);
                out.print(line);
                separator = ",";
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
