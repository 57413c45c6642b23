package io.dateline.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.model.TextEmbedder;
import io.dateline.model.Tokenizer;
import io.dateline.model.UnitVectors;
import io.dateline.model.WorkerPool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `bge-small-en-v1.5`, quantised, from the jar: English, 384 dimensions.
///
/// One session with one intra-op thread, run by as many threads as there are cores: on 2 cores
/// that embeds 1.6 to 1.8 times as many texts a second as one session that uses all cores itself.
/// Texts are not batched: padding shifts the vectors of a dynamically quantised model (cosine
/// 0.992), and batches of 8 or 32 were no faster.
public final class BgeSmallEmbedder implements TextEmbedder {

    static final String NAME = "bge-small-en-v1.5-q";
    static final String MODEL_RESOURCE = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER_RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int DIMENSION = 384;
    public static final int MAXIMUM_TOKENS = 512;

    /// What the model was trained to see before a question, from its card.
    private static final String QUESTION_PREFIX =
            "Represent this sentence for searching relevant passages: ";

    private static final Shared<LoadedModel> IN_THE_JAR = new Shared<>();

    private final Shared<LoadedModel>.Use use;
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final WorkerPool workers;

    /// Loads the model, unless another in this process uses it already; it computes on `workers`,
    /// which stays the caller's to close.
    public BgeSmallEmbedder(WorkerPool workers) {
        this.workers = workers;
        use = IN_THE_JAR.use(() -> load(workers));
        session = use.value().session();
        tokenizer = use.value().tokenizer();
        environment = OnnxRuntime.environment();
    }

    private static LoadedModel load(WorkerPool workers) {
        try (InputStream model = Resources.open(MODEL_RESOURCE)) {
            return LoadedModel.load(model.readAllBytes(), workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return workers.mapInBackground(texts, this::embed);
    }

    @Override
    public float[] embedQuestion(String question) {
        return workers.map(List.of(QUESTION_PREFIX + question), this::embed).getFirst();
    }

    private float[] embed(String text) {
        long[] ids = tokenizer.ids(text, MAXIMUM_TOKENS);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", inputs,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] first = new float[DIMENSION];
            hidden.get(first);
            return UnitVectors.normalised(first);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the embedding model failed on a text of " + text.length() + " characters", e);
        }
    }

    @Override
    public void close() {
        use.close();
    }
}
