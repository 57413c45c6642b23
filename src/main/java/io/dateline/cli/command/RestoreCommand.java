package io.dateline.cli.command;

import io.dateline.Backup;
import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.BackupText;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.store.PostgresAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Makes a data folder of a backup.
@Command(
        name = "restore",
        header = "Make a data folder of a backup.",
        footer = {
            "",
            "The data folder must be empty, but for its settings (dateline.properties) and a"
                    + " sources.yaml, which stays as it is."
        })
public final class RestoreCommand extends EngineCommand {

    @Parameters(paramLabel = "DIR", description = "The folder that 'backup' filled.")
    Path from = Path.of("");

    public RestoreCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        Backup backup =
                Dateline.restore(from, settings.data(), Set.of(Settings.FILE, SourcesFile.NAME));
        if (json) {
            console.print(BackupText.json(backup));
        } else {
            console.print(BackupText.of(backup, "restored into " + settings.data()));
        }
        PostgresAddress store = settings.store();
        String before = backup.store();
        if (before != null) {
            console.tell(BackupText.notRestored(before));
        } else if (store != null) {
            console.tell(
                    "its conversations and keys, if it has any, are not used: DATELINE_STORE says"
                            + " that they are in "
                            + store);
        }
        return DONE;
    }
}
