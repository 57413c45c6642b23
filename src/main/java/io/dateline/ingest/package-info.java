/// From files and JSON to articles in the index. [io.dateline.ingest.source.Sources] reads
/// [io.dateline.ingest.RawArticle]s; [io.dateline.ingest.Ingestion] makes them
/// [io.dateline.article.Article]s, cuts, embeds and commits them.
@NullMarked
package io.dateline.ingest;

import org.jspecify.annotations.NullMarked;
