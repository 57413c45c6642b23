/// The command line: [io.dateline.cli.Main] picks a command of `io.dateline.cli.command` and turns
/// what it throws into a message and an exit code.
@NullMarked
package io.dateline.cli;

import org.jspecify.annotations.NullMarked;
