package io.dateline.server.rest;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Caution;
import io.dateline.answer.Manner;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;

/// The fields that say how a question is to be answered.
final class MannerFields {

    private MannerFields() {}

    /// @throws ProblemException with status 400 that names what is wrong
    static Manner read(JsonFields body) {
        return new Manner(caution(body), byReader(body));
    }

    private static Caution caution(JsonFields body) {
        JsonNode given = body.get("caution");
        if (given == null) {
            return Caution.Word.BALANCED;
        }
        if (given.isNumber()) {
            return ProblemException.checking(() -> new Caution.Exactly(given.doubleValue()));
        }
        return Caution.Word.of(given.asText())
                .filter(word -> given.isTextual())
                .orElseThrow(
                        () ->
                                body.wrong(
                                        "caution",
                                        "bold, balanced, careful or a number from 0 to 1"));
    }

    private static boolean byReader(JsonFields body) {
        String answerer = body.string("answerer");
        return switch (answerer) {
            case null -> false;
            case "model" -> false;
            case "reader" -> true;
            default -> throw body.wrong("answerer", "reader or model");
        };
    }
}
