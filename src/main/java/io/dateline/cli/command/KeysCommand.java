package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.server.keys.ApiKey;
import io.dateline.server.keys.ApiKey.Right;
import io.dateline.server.keys.ApiKeys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// About the keys of a server. All of it works beside a running one, which sees it within a second.
@Command(name = "keys", header = "Make, list and revoke the keys that let others use the server.")
public final class KeysCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private KeysCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new Add(console))
                .addSubcommand(new ListAll(console))
                .addSubcommand(new Revoke(console));
    }

    private static ObjectNode json(String name, Right right) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("mayWrite", right != Right.READ)
                .put("administers", right == Right.ADMINISTER);
    }

    /// Makes a key and shows it, for the only time.
    @Command(
            name = "add",
            header = "Make a key, and print it: it is shown this once.",
            footer = {
                "",
                "Once there is a key, the server demands one of everybody, on this machine too.",
                "",
                "Examples:",
                "  dateline keys add anna",
                "  dateline keys add newsroom --read",
                "  dateline keys add office --admin"
            })
    static final class Add extends EngineCommand {

        @Parameters(paramLabel = "NAME", description = "Whose key it is.")
        String name = "";

        @Option(
                names = "--read",
                order = 1,
                description = "It may ask, search and read, and change no articles.")
        boolean read;

        @Option(
                names = "--admin",
                order = 2,
                description = "It may also export and delete all that others asked.")
        boolean admin;

        Add(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            if (read && admin) {
                throw new UsageException("a key with --admin may write; expected one of both");
            }
            Right right = admin ? Right.ADMINISTER : read ? Right.READ : Right.WRITE;
            UsageException.checking(
                    () -> {
                        ApiKey.requireName(name);
                        return name;
                    });
            try (ApiKeys keys = ApiKeys.open(settings.data(), settings.store())) {
                boolean isFirst = keys.list().isEmpty();
                Optional<String> key = keys.add(name, right);
                if (key.isEmpty()) {
                    console.tell("there is a key " + name + " already; revoke it first");
                    return FAILED;
                }
                if (json) {
                    console.print(json(name, right).put("key", key.get()));
                } else {
                    console.print(key.get() + "\n");
                    console.tell("this key is shown only now; keep it where no one else reads it");
                }
                if (isFirst) {
                    console.tell("from now on the server demands a key of everybody");
                }
                return DONE;
            }
        }
    }

    /// The keys there are.
    @Command(name = "list", header = "List the keys: whose they are, and what they may do.")
    static final class ListAll extends EngineCommand {

        ListAll(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            List<ApiKey> all;
            try (ApiKeys keys = ApiKeys.open(settings.data(), settings.store())) {
                all = keys.list();
            }
            if (json) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                all.forEach(
                        key ->
                                list.add(
                                        json(key.name(), key.right())
                                                .put("createdAt", key.createdAt().toString())));
                console.print(list);
                return DONE;
            }
            if (all.isEmpty()) {
                console.tell("there is no key; make one with: dateline keys add NAME");
            }
            all.forEach(key -> console.print(line(key)));
            return DONE;
        }

        private static String line(ApiKey key) {
            return "%s  %s  %s%n"
                    .formatted(
                            key.createdAt().atZone(ZoneOffset.UTC).toLocalDate(),
                            does(key.right()),
                            key.name());
        }
    }

    private static String does(Right right) {
        return switch (right) {
            case READ -> "reads ";
            case WRITE -> "writes";
            case ADMINISTER -> "admin ";
        };
    }

    /// Takes a key back.
    @Command(
            name = "revoke",
            header = "Take a key back; who is signed in with it is signed out.",
            footer = {
                "",
                "Its conversations stay, and belong to the next key of this name. Exit codes: 0"
                        + " done, 1 there is no such key."
            })
    static final class Revoke extends EngineCommand {

        @Parameters(paramLabel = "NAME", description = "Whose key it is.")
        String name = "";

        Revoke(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            try (ApiKeys keys = ApiKeys.open(settings.data(), settings.store())) {
                if (!keys.revoke(name)) {
                    console.tell("there is no key " + name);
                    return FAILED;
                }
                console.tell("revoked " + name);
                return DONE;
            }
        }
    }
}
