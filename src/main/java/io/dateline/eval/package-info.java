/// How well questions with known answers are answered: start at [io.dateline.eval.Evaluation], and
/// read [io.dateline.eval.Metric] for what is measured.
@NullMarked
package io.dateline.eval;

import org.jspecify.annotations.NullMarked;
