package io.dateline.cli.command;

import io.dateline.Backup;
import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.BackupText;
import io.dateline.store.PostgresAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/// Copies the data folder while it is used.
@Command(
        name = "backup",
        header = "Copy all articles and conversations into an empty folder, also while serving.",
        footer = {
            "",
            "Jobs that wait and sources.yaml are in it; settings (dateline.properties) are left"
                    + " out. 'restore' makes a data folder of it.",
            "Conversations, keys and jobs in PostgreSQL (DATELINE_STORE) are not: copy them by"
                    + " pg_dump, after this."
        })
public final class BackupCommand extends EngineCommand {

    @Parameters(paramLabel = "DIR", description = "An empty folder, or a new one.")
    Path into = Path.of("");

    public BackupCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        PostgresAddress store = settings.store();
        Backup backup =
                store == null
                        ? Dateline.backup(settings.data(), into)
                        : Dateline.backupArticles(settings.data(), into, store);
        if (json) {
            console.print(BackupText.json(backup));
        } else {
            console.print(BackupText.of(backup, "backed up to " + into));
        }
        if (store != null) {
            console.tell(BackupText.notBackedUp(store));
        }
        return DONE;
    }
}
