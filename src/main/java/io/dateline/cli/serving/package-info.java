/// A server with its engine, from start to end.
@NullMarked
package io.dateline.cli.serving;

import org.jspecify.annotations.NullMarked;
