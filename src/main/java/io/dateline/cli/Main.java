package io.dateline.cli;

import io.dateline.Version;
import io.dateline.article.ArticleOrder;
import io.dateline.cli.command.ArticlesCommand;
import io.dateline.cli.command.AskCommand;
import io.dateline.cli.command.BackupCommand;
import io.dateline.cli.command.ConversationsCommand;
import io.dateline.cli.command.EvalCommand;
import io.dateline.cli.command.IngestCommand;
import io.dateline.cli.command.KeysCommand;
import io.dateline.cli.command.McpCommand;
import io.dateline.cli.command.ModelsCommand;
import io.dateline.cli.command.ReindexCommand;
import io.dateline.cli.command.RestoreCommand;
import io.dateline.cli.command.SearchCommand;
import io.dateline.cli.command.ServeCommand;
import io.dateline.cli.command.SlackCommand;
import io.dateline.cli.command.SourcesCommand;
import io.dateline.cli.console.Console;
import io.dateline.cli.console.Logging;
import io.dateline.cli.console.StandardError;
import io.dateline.cli.settings.Settings;
import io.dateline.eval.Mode;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `dateline COMMAND …`: the main class of the jar.
public final class Main {

    /// What may stand in the place of a command without serving.
    private static final Set<String> ABOUT = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] arguments) {
        Logging.configure();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        // a library that prints would otherwise print among the results
        System.setOut(err);
        Console console = new Console(System.getenv(), out, err, StandardError::isTerminal);
        int code = run(console, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command and returns its exit code: 0 done, 1 failed, 2 wrong usage.
    static int run(Console console, String... arguments) {
        return commandLine(console).execute(withCommand(arguments));
    }

    /// Without a command it serves.
    private static String[] withCommand(String[] arguments) {
        boolean serves =
                arguments.length == 0
                        || (arguments[0].startsWith("-") && !ABOUT.contains(arguments[0]));
        return serves
                ? Stream.concat(Stream.of("serve"), Arrays.stream(arguments)).toArray(String[]::new)
                : arguments;
    }

    @Command(
            name = "dateline",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            header =
                    "Answers questions over your articles, each sentence cited to the exact words.",
            footer = {
                "",
                "Examples:",
                "  java -jar dateline.jar                            serve at 127.0.0.1:7070",
                "  java -jar dateline.jar ingest articles/           load articles",
                "  java -jar dateline.jar ask Who did Blinken meet?  ask them",
                "",
                "Exit codes: 0 done, 1 failed, 2 wrong usage."
            })
    private static final class Root {}

    static CommandLine commandLine(Console console) {
        CommandLine line =
                new CommandLine(new Root())
                        .addSubcommand(new ServeCommand(console))
                        .addSubcommand(new IngestCommand(console))
                        .addSubcommand(new AskCommand(console))
                        .addSubcommand(new SearchCommand(console))
                        .addSubcommand("articles", ArticlesCommand.commandLine(console))
                        .addSubcommand("sources", SourcesCommand.commandLine(console))
                        .addSubcommand("models", ModelsCommand.commandLine(console))
                        .addSubcommand("keys", KeysCommand.commandLine(console))
                        .addSubcommand("slack", SlackCommand.commandLine(console))
                        .addSubcommand("conversations", ConversationsCommand.commandLine(console))
                        .addSubcommand(new ReindexCommand(console))
                        .addSubcommand(new BackupCommand(console))
                        .addSubcommand(new RestoreCommand(console))
                        .addSubcommand(new EvalCommand(console))
                        .addSubcommand(new McpCommand(console, System.in))
                        .addSubcommand(new CommandLine.HelpCommand());
        line.getCommandSpec()
                .version("dateline " + Version.OF_THE_JAR)
                .usageMessage()
                .description(
                        "",
                        "Settings come from options, the environment (%s), or %s in the data folder."
                                .formatted(Settings.keys(), Settings.FILE),
                        "");
        Failures failures = new Failures(console);
        return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, Main::date)
                .registerConverter(Mode.class, text -> oneOf(Mode.values(), Mode::key, text))
                .registerConverter(
                        ArticleOrder.class,
                        text -> oneOf(ArticleOrder.values(), ArticleOrder::key, text))
                // a question may begin with an @
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler(failures::failed);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw expected("a day such as 2023-06-18", text);
        }
    }

    private static <E> E oneOf(E[] values, Function<E, String> key, String text) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                expected(
                                        Arrays.stream(values)
                                                .map(key)
                                                .collect(Collectors.joining(" or ")),
                                        text));
    }

    private static TypeConversionException expected(String what, String text) {
        return new TypeConversionException("expected " + what + ", not \"" + text + "\"");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
