/// The index by Lucene; start at [io.dateline.index.lucene.LuceneFolder], which opens it.
@NullMarked
package io.dateline.index.lucene;

import org.jspecify.annotations.NullMarked;
