package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.answer.AnswerJson;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.PassageText;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;

/// Finds passages without answering.
@Command(name = "search", header = "Find passages, with scores.")
public final class SearchCommand extends EngineCommand {

    @Mixin FilterOptions filter = new FilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            order = 5,
            description = "The most passages to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
    int limit;

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "A question or some words, in quotes or as they are.")
    List<String> words = List.of();

    public SearchCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        String text = String.join(" ", words);
        if (text.isBlank()) {
            throw new UsageException("the query is empty");
        }
        RetrievalQuery query =
                UsageException.checking(() -> new RetrievalQuery(text, filter.filter(), limit));
        try (Dateline dateline = Dateline.openForReading(settings.engine())) {
            tellIfEmpty(dateline, settings);
            List<RankedPassage> found = dateline.search(query);
            if (json) {
                console.print(AnswerJson.found(found));
            } else {
                console.print(found.isEmpty() ? "nothing found\n" : PassageText.of(found));
            }
            return DONE;
        }
    }
}
