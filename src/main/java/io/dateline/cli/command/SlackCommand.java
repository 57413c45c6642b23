package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.SlackText;
import io.dateline.slack.Manifest;
import io.dateline.slack.SlackCheck;
import io.dateline.slack.workspace.SlackConfig;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// About Slack.
@Command(name = "slack", header = "Make the app for Slack, and check that it works.")
public final class SlackCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private SlackCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new SlackCommand())
                .addSubcommand(new OfApp(console))
                .addSubcommand(new Check(console));
    }

    /// Prints what Slack makes the app of.
    @Command(
            name = "manifest",
            header = "Print the app's manifest, to be pasted at api.slack.com/apps.",
            footer = {
                "",
                "The address in it is DATELINE_URL, where the world reaches the server.",
                "",
                "Example:",
                "  DATELINE_URL=https://news.example.org dateline slack manifest"
            })
    static final class OfApp extends EngineCommand {

        OfApp(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) {
            URI url = settings.publicUrl();
            if (url == null) {
                throw new UsageException(SlackText.NO_URL);
            }
            String manifest = Manifest.of(url);
            if (json) {
                console.print(JsonNodeFactory.instance.objectNode().put("manifest", manifest));
            } else {
                console.print(manifest);
            }
            return DONE;
        }
    }

    /// Says what is missing.
    @Command(
            name = "check",
            header = "Say what is missing before Slack is answered.",
            footer = {
                "",
                "Exit codes: 0 nothing is missing; 1 something is; 2 a setting is wrong."
            })
    static final class Check extends EngineCommand {

        Check(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            SlackConfig config = settings.slack();
            List<String> missing =
                    config == null
                            ? List.of(SlackText.NOT_SET)
                            : SlackCheck.of(config).stream().map(SlackText::of).toList();
            if (json) {
                ObjectNode document =
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("status", missing.isEmpty() ? "fine" : "incomplete");
                ArrayNode list = document.putArray("missing");
                missing.forEach(list::add);
                console.print(document);
            } else {
                console.print(
                        missing.isEmpty()
                                ? SlackText.FINE + "\n"
                                : String.join("\n", missing) + "\n");
            }
            return missing.isEmpty() ? DONE : FAILED;
        }
    }
}
