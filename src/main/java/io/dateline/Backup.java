package io.dateline;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of all that a collection holds: what [Dateline#backup] made, or [Dateline#restore] took
/// it from.
///
/// @param folder that the copy is in
/// @param madeAt when it was begun: what was acknowledged before that is in it
/// @param articles how many it has
/// @param conversations how many it has
/// @param store the server of databases that had conversations and keys when it was made, as
///     `postgresql://host:5432/database`: they are not in the copy; `null` where they are
/// @param bytes how large its files are together
public record Backup(
        Path folder,
        Instant madeAt,
        int articles,
        int conversations,
        @Nullable String store,
        long bytes) {}
