package io.dateline.model.onnx;

import com.fasterxml.jackson.databind.JsonNode;

/// What goes with a reader's model: written beside it by `src/train`.
///
/// @param name names the model and its version
/// @param sha256 of the model's file, in hexadecimal digits
/// @param bias with the weights after it, a logistic regression from what the model says of a span
///     to the share of such spans that are right, fitted on questions that it was not trained on
/// @param margin the weight of how much better a span is than no span, in logits
/// @param answerable the weight of the logit that the window answers
/// @param relevant the weight of the logit that the window is about what is asked
record ReaderCard(
        String name,
        String sha256,
        double bias,
        double margin,
        double answerable,
        double relevant) {

    static ReaderCard of(JsonNode json) {
        JsonNode confidence = json.required("confidence");
        return new ReaderCard(
                json.required("name").asText(),
                json.required("sha256").asText(),
                confidence.required("bias").asDouble(),
                confidence.required("margin").asDouble(),
                confidence.required("answerable").asDouble(),
                confidence.required("relevant").asDouble());
    }

    /// How likely a span is right, from 0 to 1.
    double confidence(double spanMargin, double answerableLogit, double relevantLogit) {
        return share(
                bias
                        + margin * spanMargin
                        + answerable * answerableLogit
                        + relevant * relevantLogit);
    }

    /// A logit as a share, from 0 to 1.
    static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
