package io.dateline.index;

import java.util.Map;

/// What an index was made with. Another index format cannot be read, and vectors of another model
/// cannot be compared.
///
/// @param model the embedding model's name
/// @param dimension the length of its vectors
public record IndexFormat(String model, int dimension) {

    /// Raised when documents are laid out differently, so that older indexes are recognised.
    private static final String SCHEMA = "1";

    /// What a commit remembers of its format.
    public Map<String, String> toCommitData() {
        return Map.of("schema", SCHEMA, "model", model, "dimension", Integer.toString(dimension));
    }

    /// @param data of the last commit
    /// @throws IndexFormatException when it was written with another format
    public void requireSame(Map<String, String> data) {
        Map<String, String> mine = toCommitData();
        if (!data.equals(mine)) {
            throw new IndexFormatException(
                    "the index was made with "
                            + describe(data)
                            + " and this program needs "
                            + describe(mine)
                            + "; reindexing makes it anew from the stored articles");
        }
    }

    private static String describe(Map<String, String> data) {
        return "schema "
                + data.getOrDefault("schema", "unknown")
                + " and model "
                + data.getOrDefault("model", "unknown");
    }
}
