/// [io.dateline.Dateline] is the product for Java programs: open a folder, ingest articles, ask.
@NullMarked
package io.dateline;

import org.jspecify.annotations.NullMarked;
