package io.dateline.ingest.document;

import java.util.List;

/// What came of reading a document file.
public sealed interface DocumentReading {

    /// @param documents in their order; empty for a book without chapters, or the like
    record Read(List<ReadDocument> documents) implements DocumentReading {
        public Read {
            documents = List.copyOf(documents);
        }
    }

    /// @param reason what is wrong with the file, and where it can be helped what to do
    /// @param isLost whether the process that read it was lost by that, and so time and memory
    record Refused(String reason, boolean isLost) implements DocumentReading {

        /// Of a file that did no harm.
        public Refused(String reason) {
            this(reason, false);
        }
    }
}
