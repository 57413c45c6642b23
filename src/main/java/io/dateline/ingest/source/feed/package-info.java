/// What holds or names many articles, as the web has it: feeds, sitemaps, exports of WordPress,
/// archives of crawls. Nothing here fetches anything.
@NullMarked
package io.dateline.ingest.source.feed;

import org.jspecify.annotations.NullMarked;
