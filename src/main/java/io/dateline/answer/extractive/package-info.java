/// Answers in the articles' own words, with no chat model: start at
/// [io.dateline.answer.extractive.ExtractiveAnswerer].
@NullMarked
package io.dateline.answer.extractive;

import org.jspecify.annotations.NullMarked;
