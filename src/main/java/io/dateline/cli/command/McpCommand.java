package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.model.process.ProcessEnd;
import io.dateline.server.mcp.McpStdio;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;

/// Serves one MCP client, which started the process, until its end of the line closes.
@Command(
        name = "mcp",
        header = "Serve the articles to an MCP client over standard input and output.",
        description = {
            "",
            "Reads beside a running server, and sees what that one takes in. Ends when standard input"
                    + " does.",
            ""
        },
        footer = {
            "",
            "A running server is an MCP server itself, at http://127.0.0.1:7070/mcp.",
            "",
            "Examples:",
            "  dateline mcp --data /srv/dateline",
            "  dateline mcp --write"
        })
public final class McpCommand extends EngineCommand {

    private final InputStream in;

    @Option(
            names = "--write",
            order = 1,
            description =
                    "Let the client add articles. No other process may write to the folder"
                            + " meanwhile.")
    boolean write;

    public McpCommand(Console console, InputStream in) {
        super(console);
        this.in = in;
    }

    @Override
    int run(Settings settings) throws IOException {
        try (Dateline dateline = open(settings)) {
            tellIfEmpty(dateline, settings);
            // a folder without a collection stays empty for who only reads
            if (dateline.size() == 0 && !write) {
                return FAILED;
            }
            McpStdio client = new McpStdio(dateline, write, console::print);
            try (ProcessEnd.Ending _ = ProcessEnd.before(client::stop)) {
                client.serve(in);
            }
            return DONE;
        }
    }

    private Dateline open(Settings settings) throws IOException {
        return write ? Dateline.open(asking(settings)) : Dateline.openForReading(asking(settings));
    }
}
