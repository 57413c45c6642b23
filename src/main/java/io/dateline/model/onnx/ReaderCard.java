package io.dateline.model.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.model.Odds;

/// What goes with a reader's model: written beside it by `src/train`.
///
/// @param name names the model and its version
/// @param sha256 of the model's file, in hexadecimal digits
/// @param bias with the weights after it, a logistic regression from how much likelier a span is
///     than none, in logits, to the share of such spans that are right, fitted on questions that
///     the model was not trained on, half of which have no answer
/// @param below the weight of that margin where none is likelier
/// @param above its weight where the span is
record ReaderCard(String name, String sha256, double bias, double below, double above) {

    static ReaderCard of(JsonNode json) {
        JsonNode confidence = json.required("confidence");
        return new ReaderCard(
                json.required("name").asText(),
                json.required("sha256").asText(),
                confidence.required("bias").asDouble(),
                confidence.required("below").asDouble(),
                confidence.required("above").asDouble());
    }

    /// How likely a span is right, from 0 to 1.
    double confidence(double margin) {
        return Odds.ofLogit(bias + below * Math.min(margin, 0) + above * Math.max(margin, 0));
    }

    /// How likely a span is right that two readings find so likely, from 0 to 1: by the mean of
    /// their log odds.
    static double both(double one, double other) {
        return Odds.probability(Math.sqrt(one * other), Math.sqrt((1 - one) * (1 - other)));
    }
}
