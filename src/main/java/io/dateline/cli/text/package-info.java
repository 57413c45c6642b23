/// Results as a terminal shows them.
@NullMarked
package io.dateline.cli.text;

import org.jspecify.annotations.NullMarked;
