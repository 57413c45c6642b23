package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.article.Article;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.ArticleText;
import io.dateline.server.rest.CollectionJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;

/// Shows and removes single articles.
@Command(name = "articles", header = "List, show, delete or check articles.")
public final class ArticlesCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private ArticlesCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new ArticlesCommand())
                .addSubcommand(new List(console))
                .addSubcommand(new Show(console))
                .addSubcommand(new Delete(console))
                .addSubcommand(new CheckArticlesCommand(console));
    }

    private static int unknown(Console console, String id) {
        console.tell("there is no article with the id \"" + id + "\"");
        return EngineCommand.FAILED;
    }

    /// Lists them, newest first.
    @Command(name = "list", header = "List articles, newest first if no other order is asked for.")
    static final class List extends EngineCommand {

        private static final int MAX_LIMIT = 100;

        @Mixin FilterOptions filter = new FilterOptions();

        @Option(
                names = "--query",
                paramLabel = "WORDS",
                description = "Only articles that hold all of these words.")
        @Nullable String query;

        @Option(
                names = "--sort",
                paramLabel = "ORDER",
                defaultValue = "newest",
                order = 5,
                description =
                        "newest, oldest, title, or relevance to --query (default:"
                                + " ${DEFAULT-VALUE}).")
        ArticleOrder sort = ArticleOrder.NEWEST;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "50",
                order = 5,
                description = "The most articles to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
        int limit;

        @Option(
                names = "--cursor",
                paramLabel = "CURSOR",
                order = 6,
                description = "Where to go on, as the list before said.")
        @Nullable String cursor;

        List(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new UsageException(
                        "--limit is " + limit + ", expected a number from 1 to " + MAX_LIMIT);
            }
            try (Dateline dateline = Dateline.openForReading(settings.engine())) {
                ArticlePage page = page(dateline);
                if (json) {
                    console.print(CollectionJson.of(page, dateline.holdsSamples()));
                } else {
                    console.print(ArticleText.of(page));
                }
                return DONE;
            }
        }

        private ArticlePage page(Dateline dateline) {
            ArticleListing listing =
                    new ArticleListing(query, filter.filter(), sort, cursor, limit);
            // the index alone knows a wrong cursor, and refuses nothing else
            return cursor == null
                    ? dateline.articles(listing)
                    : UsageException.checking(() -> dateline.articles(listing));
        }
    }

    /// Shows one.
    @Command(name = "show", header = "Show an article.")
    static final class Show extends EngineCommand {

        @Parameters(paramLabel = "ID", description = "The id, as a list or a citation has it.")
        String id = "";

        Show(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            try (Dateline dateline = Dateline.openForReading(settings.engine())) {
                Optional<Article> found = dateline.article(id);
                if (found.isEmpty()) {
                    return unknown(console, id);
                }
                Article article = found.get();
                if (json) {
                    console.print(CollectionJson.of(article, true));
                } else {
                    console.print(ArticleText.of(article));
                }
                return DONE;
            }
        }
    }

    /// Removes one.
    @Command(name = "delete", header = "Delete an article, and its words from the data folder.")
    static final class Delete extends EngineCommand {

        @Parameters(paramLabel = "ID", description = "The id, as a list or a citation has it.")
        String id = "";

        Delete(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            try (Dateline dateline = Dateline.open(settings.engine())) {
                if (!dateline.delete(id)) {
                    return unknown(console, id);
                }
                if (json) {
                    console.print(
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("id", id)
                                    .put("status", "deleted"));
                } else {
                    console.print("deleted " + id + "\n");
                }
                return DONE;
            }
        }
    }
}
