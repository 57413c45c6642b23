/// What every interface over HTTP shares: bodies in ([io.dateline.server.http.Json],
/// [io.dateline.server.http.JsonFields], [io.dateline.server.http.QueryParameters]), events out
/// ([io.dateline.server.http.EventStream]), what is being answered
/// ([io.dateline.server.http.AnswersInWork]), and errors: a request ends with a
/// [io.dateline.server.http.ProblemException], and [io.dateline.server.http.ErrorTable] answers it
/// in the [io.dateline.server.http.ErrorFormat] of the interface.
@NullMarked
package io.dateline.server.http;

import org.jspecify.annotations.NullMarked;
