package io.dateline.slack.work;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Work that was accepted and is not done yet.
///
/// @param id by which the store knows it
/// @param attempts how often it was begun, this time among them
/// @param answerId the answer that was made of it by an earlier attempt, or `null`
public record AcceptedWork(
        String id, Work work, int attempts, @Nullable String answerId, Instant acceptedAt) {}
