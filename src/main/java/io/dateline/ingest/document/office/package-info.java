/// What word processors and makers of books write: zip files of XML, and RTF.
@NullMarked
package io.dateline.ingest.document.office;

import org.jspecify.annotations.NullMarked;
