package io.dateline.ingest.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// What is told of an item beside its counts, as the store keeps it.
///
/// @param warnings how many of each kind
record ItemReport(Map<String, Integer> warnings, List<JobItem.Failure> failures) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static ItemReport of(JobItem item) {
        return new ItemReport(item.warnings(), item.failures());
    }

    /// @param text as [#toText] gives it
    static ItemReport of(String text) {
        try {
            return MAPPER.readValue(text, ItemReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of an item is damaged: " + text, e);
        }
    }

    /// In ASCII: PostgreSQL keeps neither half of a character nor the character of number 0.
    String toText() {
        try {
            return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of texts and numbers", e);
        }
    }
}
