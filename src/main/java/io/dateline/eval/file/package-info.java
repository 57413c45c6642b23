/// Files of questions and claims whose answers are known.
@NullMarked
package io.dateline.eval.file;

import org.jspecify.annotations.NullMarked;
