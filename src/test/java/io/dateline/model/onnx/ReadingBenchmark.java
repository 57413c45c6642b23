package io.dateline.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.file.QuestionFile;
import io.dateline.model.WorkerPool;
import io.dateline.retrieve.RetrievalQuery;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How fast the reader reads (tokens, windows, spans), as a ratio to ONNX Runtime alone: the same
/// windows as numbers, one at a time, one session, a thread a core. Both take turns in one process,
/// on the questions to the sample articles. And how long such a question takes as a whole, asked
/// alone.
///
/// `mvn -q test-compile exec:exec@reading-benchmark`
final class ReadingBenchmark {

    private static final int ROUNDS = 5;

    private ReadingBenchmark() {}

    private record Asked(String question, List<String> passages) {}

    public static void main(String[] arguments) throws IOException, OrtException {
        List<String> questions =
                QuestionFile.read(Path.of("src/test/resources/samples-questions.jsonl")).stream()
                        .map(EvalQuestion::question)
                        .toList();
        Path folder = Files.createTempDirectory("dateline-benchmark");
        List<Asked> asked;
        try (Dateline dateline = Dateline.open(DatelineConfig.of(folder).withSamples(true))) {
            dateline.loadSamples();
            asked = questions.stream().map(question -> asked(dateline, question)).toList();
            latency(dateline, questions);
        }
        try (WorkerPool workers = WorkerPool.ofAllCores();
                CrossEncoderReader reader = CrossEncoderReader.fromJar(workers);
                WordPieceTokenizer tokenizer =
                        new WordPieceTokenizer(
                                Resources.open(BgeSmallEmbedder.TOKENIZER_RESOURCE));
                OrtSession session = OnnxRuntime.session(ReaderFiles.fromJar().model())) {
            List<List<Window>> windows =
                    asked.stream().map(one -> windows(one, tokenizer)).toList();
            compare(asked, reader, windows, workers, session);
        }
    }

    private static Asked asked(Dateline dateline, String question) {
        RetrievalQuery query =
                new RetrievalQuery(question, ArticleFilter.NONE, Question.DEFAULT_PASSAGES);
        return new Asked(
                question,
                dateline.search(query).stream().map(found -> found.passage().text()).toList());
    }

    private static void latency(Dateline dateline, List<String> questions) {
        questions.forEach(dateline::ask);
        double[] milliseconds = new double[questions.size()];
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            dateline.ask(questions.get(i));
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "a question: half take at most %.0f ms, 95 in 100 at most %.0f ms%n",
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 95 / 100]);
    }

    private static List<Window> windows(Asked asked, WordPieceTokenizer tokenizer) {
        long[] question = Window.questionIds(tokenizer.pieces(asked.question()));
        List<Window> windows = new ArrayList<>();
        for (int passage = 0; passage < asked.passages().size(); passage++) {
            String text = asked.passages().get(passage);
            windows.addAll(Window.of(passage, text, question, tokenizer));
        }
        return windows;
    }

    private static void compare(
            List<Asked> asked,
            CrossEncoderReader reader,
            List<List<Window>> windows,
            WorkerPool workers,
            OrtSession session) {
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            asked.forEach(one -> reader.read(one.question(), one.passages()));
            long between = System.nanoTime();
            windows.forEach(some -> workers.map(some, window -> run(session, window)));
            long end = System.nanoTime();
            if (round >= 0) {
                ratios[round] = (double) (end - between) / (between - start);
                System.out.printf(
                        "round %d: reader %.0f ms a question, ONNX Runtime alone %.0f, ratio %.3f%n",
                        round + 1,
                        (between - start) / 1e6 / asked.size(),
                        (end - between) / 1e6 / asked.size(),
                        ratios[round]);
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%d questions, %d windows, median ratio %.3f%n",
                asked.size(), windows.stream().mapToInt(List::size).sum(), ratios[ROUNDS / 2]);
    }

    private static int run(OrtSession session, Window window) {
        long[] shape = {1, window.length()};
        var environment = OnnxRuntime.environment();
        try (OnnxTensor ids =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(window.types()), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "token_type_ids", types))) {
            return result.size();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
