/// Where commands read and write: start at [io.dateline.cli.console.Console].
@NullMarked
package io.dateline.cli.console;

import org.jspecify.annotations.NullMarked;
