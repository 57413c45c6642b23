/// Reading without a trained reader: the plain scorer of sentences that a trained one replaces.
@NullMarked
package io.dateline.model.sentence;

import org.jspecify.annotations.NullMarked;
