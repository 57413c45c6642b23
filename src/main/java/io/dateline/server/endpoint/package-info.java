/// Routes that others add to a server without knowing what serves them: an
/// [io.dateline.server.endpoint.Endpoint] takes a request as it came and gives a response, and
/// maybe work for after it.
@NullMarked
package io.dateline.server.endpoint;

import org.jspecify.annotations.NullMarked;
