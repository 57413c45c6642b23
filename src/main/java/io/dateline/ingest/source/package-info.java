/// From files, folders and JSON to articles. [io.dateline.ingest.source.Sources] reads what a user
/// names; [io.dateline.ingest.source.ArticleJson] reads the JSON of the REST API;
/// [io.dateline.ingest.source.Canonicalisation] turns what either found into the
/// [io.dateline.article.Article] that is stored.
@NullMarked
package io.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
