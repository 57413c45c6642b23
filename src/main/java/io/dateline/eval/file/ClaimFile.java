package io.dateline.eval.file;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.eval.claim.EvalClaim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Claims as a file holds them, one JSON object a line.
///
/// `id`, `claim` and `label` are strings, `article_ids` an array of strings; all must be there. The
/// label `supported` says that the articles support the whole claim; any other, that they do not.
/// Other fields are ignored.
public final class ClaimFile {

    private static final String SUPPORTED = "supported";

    private ClaimFile() {}

    /// All claims of `file`, in order.
    ///
    /// @throws IOException when it cannot be read, or when a line is not a claim; the message then
    ///     names the line, what is there and what was expected
    public static List<EvalClaim> read(Path file) throws IOException {
        return JsonLines.read(file, ClaimFile::claim);
    }

    private static EvalClaim claim(JsonNode json) {
        JsonLines.require(json.isObject(), "the line", json, "an object");
        return new EvalClaim(
                JsonLines.string(json, "id"),
                JsonLines.string(json, "claim"),
                JsonLines.strings(json, "article_ids"),
                JsonLines.string(json, "label").equals(SUPPORTED));
    }
}
