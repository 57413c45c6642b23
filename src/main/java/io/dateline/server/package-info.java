/// Dateline over HTTP: [io.dateline.server.DatelineServer] serves the page, the JSON interface
/// (`rest`) and what tells whether it is ready, behind one [io.dateline.server.RequestGuard].
@NullMarked
package io.dateline.server;

import org.jspecify.annotations.NullMarked;
