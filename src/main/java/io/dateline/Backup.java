package io.dateline;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of all that a collection holds: what [Dateline#backup] made, or [Dateline#restore] took
/// it from.
///
/// @param folder that the copy is in
/// @param madeAt when it was begun: what was acknowledged before that is in it
/// @param articles how many it has
/// @param conversations how many it has
/// @param bytes how large its files are together
public record Backup(Path folder, Instant madeAt, int articles, int conversations, long bytes) {}
