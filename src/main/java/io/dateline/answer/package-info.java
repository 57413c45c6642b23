/// From a [io.dateline.answer.Question] to a cited [io.dateline.answer.Answer]: start at
/// [io.dateline.answer.Answerer], whose one road is a stream of [io.dateline.answer.AnswerEvent].
@NullMarked
package io.dateline.answer;

import org.jspecify.annotations.NullMarked;
