/// The JSON interface over HTTP, a class for each group of routes:
/// [io.dateline.server.rest.AskRoutes], [io.dateline.server.rest.ArticleRoutes] and
/// [io.dateline.server.rest.SearchRoutes]. Whatever goes wrong ends in
/// [io.dateline.server.http.ErrorTable].
@NullMarked
package io.dateline.server.rest;

import org.jspecify.annotations.NullMarked;
