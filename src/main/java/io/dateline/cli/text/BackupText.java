package io.dateline.cli.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Backup;
import io.dateline.store.PostgresAddress;

import java.util.Locale;

/// What was backed up or restored.
public final class BackupText {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private BackupText() {}

    /// @param done what happened to the articles, as `restored into data`
    public static String of(Backup backup, String done) {
        String conversations =
                backup.store() == null
                        ? " and " + Phrases.count(backup.conversations(), "conversation")
                        : "";
        return Phrases.count(backup.articles(), "article")
                + conversations
                + " ("
                + size(backup.bytes())
                + ") "
                + done
                + "\n";
    }

    /// What a backup lacks that was made beside a server of databases, and how to copy it.
    ///
    /// @param store where conversations and keys are
    public static String notBackedUp(PostgresAddress store) {
        return "conversations and keys are not in this backup: they are in "
                + store
                + "; copy them now, with its user: pg_dump --format=custom --file=FILE "
                + store;
    }

    /// What a folder lacks that was made of such a backup.
    ///
    /// @param store where conversations and keys were
    public static String notRestored(String store) {
        return "conversations and keys are not in this backup: they were in "
                + store
                + ", and pg_restore brings them back from the copy that pg_dump made of it";
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? String.format(Locale.ROOT, "%.1f kB", bytes / KILOBYTE)
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    /// The same for programs.
    public static ObjectNode json(Backup backup) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("folder", backup.folder().toString())
                .put("madeAt", backup.madeAt().toString())
                .put("articles", backup.articles())
                .put("conversations", backup.store() == null ? backup.conversations() : null)
                .put("store", backup.store())
                .put("bytes", backup.bytes());
    }
}
