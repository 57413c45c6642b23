/// Of what kind an answer must be, and of what kind some words are: start at
/// [io.dateline.answer.kind.AnswerKind].
@NullMarked
package io.dateline.answer.kind;

import org.jspecify.annotations.NullMarked;
