package io.dateline.answer.extractive;

import io.dateline.answer.Answer;

import org.jspecify.annotations.Nullable;

/// An answer that was given, and what an evaluation wants to know beside it.
///
/// @param span the best span, also of a refusal; `null` when nothing was read
record Answered(Answer answer, @Nullable String span) {}
