package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.console.Progress;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.Phrases;

import picocli.CommandLine.Command;

import java.io.IOException;

/// Rebuilds the index from the stored articles.
@Command(
        name = "reindex",
        header = "Rebuild the index from the stored articles, after a change of model or version.")
public final class ReindexCommand extends EngineCommand {

    public ReindexCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        int articles;
        try (Progress progress = Progress.of(console, "articles", 0)) {
            articles = Dateline.reindex(settings.engine(), progress::reached);
        }
        if (json) {
            console.print(JsonNodeFactory.instance.objectNode().put("articles", articles));
        } else {
            console.print(Phrases.count(articles, "article") + " reindexed\n");
        }
        return DONE;
    }
}
