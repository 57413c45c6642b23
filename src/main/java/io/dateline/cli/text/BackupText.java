package io.dateline.cli.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Backup;

import java.util.Locale;

/// What was backed up or restored.
public final class BackupText {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private BackupText() {}

    /// @param done what happened to the articles, as `restored into data`
    public static String of(Backup backup, String done) {
        return Phrases.count(backup.articles(), "article")
                + " and "
                + Phrases.count(backup.conversations(), "conversation")
                + " ("
                + size(backup.bytes())
                + ") "
                + done
                + "\n";
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
                .put("conversations", backup.conversations())
                .put("bytes", backup.bytes());
    }
}
