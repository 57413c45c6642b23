/// Document files: PDF, those of word processors, books and mail. They are taken apart in a
/// process of their own, [io.dateline.ingest.document.DocumentWorker], so that a file that breaks
/// or holds up its reader costs nothing else; [io.dateline.ingest.document.DocumentReader] asks
/// it.
@NullMarked
package io.dateline.ingest.document;

import org.jspecify.annotations.NullMarked;
