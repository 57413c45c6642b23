package io.dateline.slack.work;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Work that was accepted and is not done yet.
///
/// @param id by which the store knows it
/// @param claimant who works on it now
/// @param attempts how often it was begun, this time among them
/// @param answerId the answer that an earlier attempt made of it, or `null`; some of it may have
///     been told then
/// @param isDrafted whether an earlier attempt began a draft of the answer in its thread
public record AcceptedWork(
        String id,
        Work work,
        String claimant,
        int attempts,
        @Nullable String answerId,
        boolean isDrafted,
        Instant acceptedAt) {}
