/// The models in the jar, and the only place that names ONNX Runtime or a model provider: texts to
/// vectors ([io.dateline.model.TextEmbedder]), texts to sentences ([io.dateline.model.Sentences]),
/// and a question with passages to answers ([io.dateline.model.Reader]).
@NullMarked
package io.dateline.model;

import org.jspecify.annotations.NullMarked;
