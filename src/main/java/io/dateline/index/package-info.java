/// Articles, their passages, keywords and vectors behind one door,
/// [io.dateline.index.ArticleIndex]; Lucene is known here only.
@NullMarked
package io.dateline.index;

import org.jspecify.annotations.NullMarked;
