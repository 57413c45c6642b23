package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What all commands have in common: the data folder, the form of results, and the settings.
@Command(sortOptions = false)
public abstract class EngineCommand implements Callable<Integer> {

    static final int DONE = 0;

    static final int FAILED = 1;

    final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            order = 100,
            description = "The folder that holds everything (DATELINE_DATA; default: data).")
    @Nullable Path data;

    @Option(
            names = "--json",
            order = 101,
            description = "Print one JSON document, as the REST interface gives it.")
    boolean json;

    @Option(
            names = "--stacktrace",
            order = 102,
            description = "Show where an unexpected failure came from.")
    boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            order = 103,
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    EngineCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() throws IOException {
        Settings settings = Settings.load(console.environment(), data);
        settings.unavailable().forEach(console::tell);
        return run(settings);
    }

    /// Does the work and returns the exit code.
    abstract int run(Settings settings) throws IOException;

    /// How to open the engine in order to ask it.
    final DatelineConfig asking(Settings settings) throws IOException {
        return settings.engine()
                .withChat(settings.chat())
                .withPrompts(settings.prompts())
                .withVerification(settings.verification());
    }

    /// A refusal from an empty folder would make a user search for a fault in the question.
    final void tellIfEmpty(Dateline dateline, Settings settings) {
        if (dateline.size() == 0) {
            console.tell(
                    "there are no articles in "
                            + settings.data()
                            + " yet; load some with: dateline ingest PATH");
        }
    }

    /// Whether the user wants to see where a failure came from.
    public boolean showsStackTrace() {
        return stacktrace;
    }
}
