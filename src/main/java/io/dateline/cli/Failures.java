package io.dateline.cli;

import io.dateline.FolderHeldException;
import io.dateline.FolderNotEmptyException;
import io.dateline.article.ExpectedFault;
import io.dateline.cli.command.EngineCommand;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.UsageException;
import io.dateline.index.IndexFormatException;
import io.dateline.server.PortUnavailableException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;

/// Which failure becomes which message and exit code. What only a user of the commands can do about
/// it is added here.
final class Failures {

    private static final int FAILED = 1;

    private static final int WRONG_USAGE = 2;

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /// Arguments that no command takes.
    int wrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        boolean isRoot = command.getParent() == null;
        if (isRoot && e instanceof UnmatchedArgumentException unmatched) {
            console.tell(
                    "there is no command "
                            + unmatched.getUnmatched().getFirst()
                            + "; the commands are "
                            + String.join(", ", command.getSubcommands().keySet()));
        } else {
            console.tell(message(e));
        }
        console.tell("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    /// What a command threw.
    int failed(Exception failure, CommandLine line, ParseResult parsed) {
        boolean trace =
                line.getCommand() instanceof EngineCommand command && command.showsStackTrace();
        if (trace) {
            LOG.log(Level.ERROR, "the command failed", failure);
        }
        return switch (failure) {
            case UsageException e -> tell(message(e), WRONG_USAGE);
            case FolderNotEmptyException e -> tell(message(e), WRONG_USAGE);
            case FolderHeldException e ->
                    tell(message(e) + "; or choose another folder with --data", FAILED);
            case IndexFormatException e -> tell(message(e) + ": run 'dateline reindex'", FAILED);
            case PortUnavailableException e ->
                    tell(message(e) + "; choose another with --port", FAILED);
            case ExpectedFault _ -> tell(message(failure), FAILED);
            case UncheckedIOException e -> tell(message(e), FAILED);
            case IOException e -> tell(message(e), FAILED);
            // the models end before the process does, and who needed them is told so
            case CancellationException e -> tell("ended before it was done", FAILED);
            default ->
                    tell(
                            "unexpected: " + failure + (trace ? "" : "; --stacktrace shows where"),
                            FAILED);
        };
    }

    /// Those exceptions of Java that have the name of a file as their message, and nothing else,
    /// are put into words.
    private static String message(@Nullable Throwable failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no " + e.getFile();
            case AccessDeniedException e -> "no permission for " + e.getFile();
            case NotDirectoryException e -> e.getFile() + " is not a folder";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way";
            // without words of its own it has those of its cause, with the name of a class
            case UncheckedIOException e when String.valueOf(e.getCause()).equals(e.getMessage()) ->
                    message(e.getCause());
            case Throwable e when e.getMessage() != null -> e.getMessage();
            case null, default -> String.valueOf(failure);
        };
    }

    private int tell(String message, int code) {
        console.tell(message);
        return code;
    }
}
