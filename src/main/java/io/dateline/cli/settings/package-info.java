/// What a user configures outside the arguments: start at [io.dateline.cli.settings.Settings].
@NullMarked
package io.dateline.cli.settings;

import org.jspecify.annotations.NullMarked;
