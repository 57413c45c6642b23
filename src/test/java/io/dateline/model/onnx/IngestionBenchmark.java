package io.dateline.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Passage;
import io.dateline.index.ArticleIndex;
import io.dateline.index.IndexFormat;
import io.dateline.index.lucene.LuceneFolder;
import io.dateline.ingest.Ingestion;
import io.dateline.ingest.source.Sources;
import io.dateline.model.Sentences;
import io.dateline.model.WorkerPool;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How fast a whole ingestion embeds (reading, cutting, tokens, vectors, commits), as a ratio to
/// ONNX Runtime alone: the same texts as token ids, one at a time, one session, a thread a core.
/// Both take turns in one process, so that the machine is the same for both.
///
/// `mvn -q test-compile exec:exec@ingestion-benchmark -Darticles=FILE`
final class IngestionBenchmark {

    private static final int ROUNDS = 3;

    private IngestionBenchmark() {}

    public static void main(String[] arguments) throws IOException, OrtException {
        Path articles = Path.of(arguments[0]);
        try (WorkerPool workers = WorkerPool.ofAllCores();
                BgeSmallEmbedder embedder = new BgeSmallEmbedder(workers);
                OrtSession session = session()) {
            List<long[]> ids = ingest(articles, embedder, null);
            long tokens = ids.stream().mapToLong(text -> text.length).sum();
            alone(session, workers, ids);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double[] seconds = new double[1];
                ingest(articles, embedder, seconds);
                double alone = alone(session, workers, ids);
                ratios[round] = alone / seconds[0];
                System.out.printf(
                        "round %d: ingestion %.0f tokens/s, ONNX Runtime alone %.0f, ratio %.3f%n",
                        round + 1, tokens / seconds[0], tokens / alone, ratios[round]);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "%,d passages, %,d tokens, median ratio %.3f%n",
                    ids.size(), tokens, ratios[ROUNDS / 2]);
        }
    }

    private static OrtSession session() throws IOException {
        try (InputStream model =
                Objects.requireNonNull(
                        BgeSmallEmbedder.class.getResourceAsStream(
                                BgeSmallEmbedder.MODEL_RESOURCE))) {
            return OnnxRuntime.session(model.readAllBytes());
        }
    }

    /// Ingests into a new folder.
    ///
    /// @param seconds where to put the time it took; `null` to look at the passages instead
    /// @return the tokens of all that was embedded, where nothing was timed
    private static List<long[]> ingest(
            Path articles, BgeSmallEmbedder embedder, double @Nullable [] seconds)
            throws IOException {
        Path folder = Files.createTempDirectory("dateline-benchmark");
        IndexFormat format = new IndexFormat(embedder.name(), embedder.dimension());
        try (ArticleIndex index = new LuceneFolder(folder, format).open();
                Ingestion ingestion = new Ingestion(index, new Sentences(), embedder)) {
            long start = System.nanoTime();
            ingestion.run(Sources.read(List.of(articles)), outcome -> {});
            if (seconds != null) {
                seconds[0] = (System.nanoTime() - start) / 1e9;
                return List.of();
            }
            return tokens(index, (WordPieceTokenizer) embedder.tokenizer());
        }
    }

    private static List<long[]> tokens(ArticleIndex index, WordPieceTokenizer tokenizer) {
        List<long[]> ids = new ArrayList<>();
        String cursor = null;
        do {
            ArticlePage page = index.list(null, ArticleFilter.NONE, cursor, 100);
            for (ArticlePage.Item item : page.items()) {
                if (item.copyOf() == null) {
                    for (Passage passage : index.passages(item.article().id())) {
                        String text = item.article().title() + "\n" + passage.text();
                        ids.add(tokenizer.ids(text, 512));
                    }
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private static double alone(OrtSession session, WorkerPool workers, List<long[]> texts) {
        long start = System.nanoTime();
        workers.map(texts, ids -> run(session, ids));
        return (System.nanoTime() - start) / 1e9;
    }

    private static int run(OrtSession session, long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var environment = OnnxRuntime.environment();
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
            return result.size();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
