package io.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.ChildJvm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `dateline serve` as it runs, in a process of its own, without the sample articles.
record ServerProcess(Process process, URI url) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Waits until it says where it serves.
    ///
    /// @param memory as `-Xmx160m`
    static ServerProcess start(Path data, String memory) throws IOException {
        return start(data, memory, "");
    }

    /// @param settings more lines of the file of settings
    static ServerProcess start(Path data, String memory, String settings) throws IOException {
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("dateline.properties"), "DATELINE_SAMPLES=false\n" + settings);
        List<String> options = new ArrayList<>(ChildJvm.SHORT_LIVED);
        options.add(memory);
        Process process =
                ChildJvm.start(
                        Main.class,
                        options,
                        "serve",
                        "--port",
                        "0",
                        "--json",
                        "--data",
                        data.toString());
        try {
            String started = ChildJvm.output(process).readLine();
            if (started == null) {
                throw new IllegalStateException("it ended with " + process.onExit().join());
            }
            URI url = URI.create(JSON.readTree(started).get("url").textValue());
            return new ServerProcess(process, url);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /// Kills it.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
