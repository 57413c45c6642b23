/// What a chat model wrote, measured: start at [io.dateline.eval.written.WrittenReport].
@NullMarked
package io.dateline.eval.written;

import org.jspecify.annotations.NullMarked;
