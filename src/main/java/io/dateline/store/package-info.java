/// One SQL database for whoever needs one: start at [io.dateline.store.Database]. It opens,
/// migrates and runs transactions; whoever uses it owns its tables.
@NullMarked
package io.dateline.store;

import org.jspecify.annotations.NullMarked;
