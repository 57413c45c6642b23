/// Overviews in the articles' own sentences: start at [io.dateline.answer.digest.Digest].
@NullMarked
package io.dateline.answer.digest;

import org.jspecify.annotations.NullMarked;
