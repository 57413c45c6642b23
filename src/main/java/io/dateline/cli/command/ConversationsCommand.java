package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.Phrases;
import io.dateline.conversation.Conversation;
import io.dateline.conversation.ConversationJson;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.conversation.export.MarkdownExport;
import io.dateline.store.Database;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// All that somebody asked, for those who want to have it, or to have it forgotten. It works beside
/// a running server.
@Command(
        name = "conversations",
        header = "Export or delete all that one user asked and was answered.")
public final class ConversationsCommand {

    private static final String OWNER =
            "Whose they are: the name of a key; \"\" for what was asked on this machine without one.";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private ConversationsCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new ConversationsCommand())
                .addSubcommand(new Export(console))
                .addSubcommand(new Delete(console));
    }

    /// What is done with the conversations of a data folder, or of the database it shares.
    private interface Work {
        int with(ConversationStore conversations) throws IOException;
    }

    /// Nothing is asked here, so that it does not matter which articles there are.
    private static int in(Settings settings, Work work) throws IOException {
        Files.createDirectories(settings.data());
        try (Database database =
                Database.open(Database.fileIn(settings.data()), settings.store())) {
            return work.with(new SqlConversationStore(database, (_, _) -> true));
        }
    }

    /// Writes down conversations.
    @Command(
            name = "export",
            header = "Write all conversations of a user into an empty folder.",
            footer = {
                "",
                "Each as 0001.json, which holds all of it, feedback too, and as 0001.md, to be"
                        + " read; the first one first.",
                "",
                "Example:",
                "  dateline conversations export anna copies/anna"
            })
    static final class Export extends EngineCommand {

        @Parameters(index = "0", paramLabel = "OWNER", description = OWNER)
        String owner = "";

        @Parameters(index = "1", paramLabel = "DIR", description = "An empty folder, or a new one.")
        Path into = Path.of("");

        Export(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            Files.createDirectories(into);
            try (Stream<Path> there = Files.list(into)) {
                if (there.findAny().isPresent()) {
                    throw new UsageException(into + " is not empty");
                }
            }
            return in(settings, this::export);
        }

        private int export(ConversationStore conversations) throws IOException {
            int written = 0;
            for (String id : conversations.conversationsOf(owner)) {
                // one may be deleted meanwhile
                Optional<Conversation> found = conversations.find(id, owner);
                if (found.isPresent()) {
                    written++;
                    write("%04d".formatted(written), found.get());
                }
            }
            tell(this, owner, written, "exported to " + into);
            return DONE;
        }

        private void write(String name, Conversation conversation) throws IOException {
            write(name + ".json", ConversationJson.of(conversation, true).toPrettyString() + "\n");
            write(name + ".md", MarkdownExport.of(conversation));
        }

        /// Half a surrogate pair in an article becomes a question mark rather than end the writing.
        private void write(String name, String text) throws IOException {
            Files.write(into.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Forgets conversations.
    @Command(
            name = "delete",
            header = "Delete all conversations of a user, with answers and feedback.",
            footer = {
                "",
                "Shared ones too. The key stays (see keys revoke); backups keep what they have.",
                "",
                "Example:",
                "  dateline conversations delete anna"
            })
    static final class Delete extends EngineCommand {

        @Parameters(paramLabel = "OWNER", description = OWNER)
        String owner = "";

        Delete(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            return in(
                    settings,
                    conversations -> {
                        tell(this, owner, conversations.deleteAllOf(owner), "deleted");
                        return DONE;
                    });
        }
    }

    private static void tell(EngineCommand command, String owner, int conversations, String done) {
        if (command.json) {
            ObjectNode json =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("owner", owner)
                            .put("conversations", conversations);
            command.console.print(json);
        } else {
            command.console.print(Phrases.count(conversations, "conversation") + " " + done + "\n");
        }
    }
}
