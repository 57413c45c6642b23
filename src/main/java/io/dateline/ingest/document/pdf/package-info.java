/// The text of PDFs as it is read: columns one after the other, lines joined to paragraphs.
@NullMarked
package io.dateline.ingest.document.pdf;

import org.jspecify.annotations.NullMarked;
