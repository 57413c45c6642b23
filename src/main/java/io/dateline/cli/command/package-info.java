/// A class for each command: what it takes, what it asks the engine for, and what it prints.
@NullMarked
package io.dateline.cli.command;

import org.jspecify.annotations.NullMarked;
