package io.dateline.slack;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Gives the tests of Slack one engine, which knows one article, until the last of them is done.
final class FerryEngine implements ParameterResolver {

    static final String TEXT = "The ferry between Aldport and Brin sails again.";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Dateline.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FerryEngine.class))
                .getOrComputeIfAbsent(Kept.class, _ -> open(), Kept.class)
                .engine();
    }

    private record Kept(Dateline engine, Path data) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            engine.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Kept open() {
        try {
            Path data = Files.createTempDirectory("slack");
            Dateline engine = Dateline.open(DatelineConfig.of(data));
            Path article = data.resolve("ferry.md");
            Files.writeString(article, "# Ferry resumes\n\n" + TEXT + "\n");
            engine.ingest(article);
            return new Kept(engine, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
