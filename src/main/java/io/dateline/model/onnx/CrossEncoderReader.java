package io.dateline.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.article.TextSpan;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Odds;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.WordPieceTokenizer.Piece;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads question and passage together with the model that `src/train` makes: one pass tells where
/// the answer begins and ends, whether there is one, and what the passage is about; with a claim in
/// the question's place, whether the passage says it.
///
/// Windows are read one by one, each on a thread of its own: a batch gains no speed where there is
/// a worker for each core.
public final class CrossEncoderReader implements Reader, ClaimJudge {

    private static final Shared<Loaded> IN_THE_JAR = new Shared<>();

    private final Shared<Loaded>.Use use;
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;
    private final ReaderCard card;
    private final OrtEnvironment environment;
    private final WorkerPool workers;

    private record Loaded(LoadedModel model, ReaderCard card) implements AutoCloseable {

        static Loaded of(ReaderFiles files, WorkerPool workers) {
            return new Loaded(LoadedModel.load(files.model(), workers), files.card());
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private CrossEncoderReader(Shared<Loaded>.Use use, WorkerPool workers) {
        this.use = use;
        this.workers = workers;
        session = use.value().model().session();
        tokenizer = use.value().model().tokenizer();
        card = use.value().card();
        environment = OnnxRuntime.environment();
    }

    /// The reader in the jar, loaded once for all that use it at the same time. It computes on
    /// `workers`, which stays the caller's to close.
    ///
    /// @throws io.dateline.model.ModelUnusableException when its file is missing or damaged; the
    ///     message names it with its checksum
    public static CrossEncoderReader fromJar(WorkerPool workers) {
        return new CrossEncoderReader(
                IN_THE_JAR.use(() -> Loaded.of(ReaderFiles.fromJar(), workers)), workers);
    }

    /// The reader in `model`, an ONNX file with its card, the `.json` of the same name, beside it.
    ///
    /// @throws io.dateline.model.ModelUnusableException as [#fromJar]
    public static CrossEncoderReader from(Path model, WorkerPool workers) {
        return new CrossEncoderReader(
                new Shared<Loaded>().use(() -> Loaded.of(ReaderFiles.from(model), workers)),
                workers);
    }

    @Override
    public String name() {
        return card.name();
    }

    @Override
    public List<PassageReading> read(String question, List<String> passages) {
        long[] asked = Window.questionIds(pieces(question));
        List<Window> windows = new ArrayList<>();
        for (int passage = 0; passage < passages.size(); passage++) {
            windows.addAll(Window.of(passage, passages.get(passage), asked, tokenizer));
        }
        // Else the longest, begun last, would keep one thread while the others have nothing to do.
        windows.sort(Comparator.comparingInt(Window::length).reversed());
        List<WindowReading> readings = workers.map(windows, this::read);
        List<List<WindowReading>> byPassage = new ArrayList<>();
        passages.forEach(passage -> byPassage.add(new ArrayList<>()));
        readings.forEach(reading -> byPassage.get(reading.passage()).add(reading));
        List<PassageReading> read = new ArrayList<>();
        for (int passage = 0; passage < passages.size(); passage++) {
            read.add(WindowReading.merged(byPassage.get(passage), passages.get(passage)));
        }
        return read;
    }

    /// Its sentence is read between the one before and the one after alone, since what is farther
    /// off makes wrong words look right and right ones doubtful; what both readings tell counts
    /// alike.
    @Override
    public List<Double> rescore(String question, List<Found> found) {
        long[] asked = Window.questionIds(pieces(question));
        return workers.map(found, one -> rescore(one, asked));
    }

    private double rescore(Found found, long[] asked) {
        double score = found.span().score();
        TextSpan near = ReaderSentences.beside(found.span().span(), found.passage());
        TextSpan span = found.span().span().shifted(-near.start());
        return Window.of(0, near.of(found.passage()), asked, tokenizer).stream()
                .filter(window -> window.start() <= span.start())
                .reduce((before, after) -> after)
                .map(window -> ReaderCard.both(score, score(window, span)))
                .orElse(score);
    }

    private double score(Window window, TextSpan span) {
        int[] tokens = window.tokens(span);
        return run(
                window,
                result -> {
                    SpanDecoder.Span read = decoder(result, window).span(tokens[0], tokens[1]);
                    return card.confidence(read.margin());
                });
    }

    /// Of evidence that does not fit one window, the part that supports most counts.
    @Override
    public List<Double> support(String claim, List<String> evidence) {
        long[] claimed = Window.claimIds(pieces(claim));
        List<Window> windows = new ArrayList<>();
        for (int place = 0; place < evidence.size(); place++) {
            windows.addAll(Window.of(place, evidence.get(place), claimed, tokenizer));
        }
        List<Double> scores = workers.map(windows, this::support);
        Double[] best = new Double[evidence.size()];
        Arrays.fill(best, 0.0);
        for (int i = 0; i < windows.size(); i++) {
            int place = windows.get(i).passage();
            best[place] = Math.max(best[place], scores.get(i));
        }
        return List.of(best);
    }

    /// Of a question or a claim, of which only the beginning is read.
    private List<Piece> pieces(String text) {
        return tokenizer.pieces(WordPieceTokenizer.beginning(text));
    }

    private double support(Window window) {
        return run(window, result -> Odds.ofLogit(floats(result, "supported")[0]));
    }

    private WindowReading read(Window window) {
        return run(
                window,
                result -> {
                    List<ScoredSpan> spans =
                            decoder(result, window).best().stream()
                                    .map(span -> scored(span, window))
                                    .toList();
                    double relevance = Odds.ofLogit(floats(result, "relevant")[0]);
                    return new WindowReading(window.passage(), relevance, spans);
                });
    }

    private static SpanDecoder decoder(OrtSession.Result result, Window window) {
        return new SpanDecoder(
                floats(result, "start"), floats(result, "end"), window.first(), window.sentences());
    }

    private ScoredSpan scored(SpanDecoder.Span span, Window window) {
        return new ScoredSpan(
                window.place(span.first(), span.last()), card.confidence(span.margin()));
    }

    private <T> T run(Window window, Function<OrtSession.Result, T> reading) {
        long[] shape = {1, window.length()};
        try (OnnxTensor ids =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(window.types()), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "token_type_ids", types))) {
            return reading.apply(result);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the reader failed on " + window.length() + " tokens", e);
        }
    }

    private static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        use.close();
    }
}
