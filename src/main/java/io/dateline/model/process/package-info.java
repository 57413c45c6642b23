/// The process that the models work in.
@NullMarked
package io.dateline.model.process;

import org.jspecify.annotations.NullMarked;
