package io.dateline.page;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.RememberedModels;
import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.server.TestServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A server over a collection in a folder of its own, which goes with it.
final class Desk implements AutoCloseable {

    final Path data;
    final Dateline engine;
    final TestServer server;

    /// Who answers in place of the engine.
    volatile @Nullable Answerer standIn;

    /// @param samples whether the sample articles are in
    Desk(boolean samples) throws IOException {
        data = Files.createTempDirectory("dateline");
        engine = RememberedModels.open(DatelineConfig.of(data).withSamples(samples));
        engine.loadSamples();
        server = TestServer.of(engine, this::answer);
    }

    private void answer(Question question, Consumer<AnswerEvent> listener) {
        Answerer other = standIn;
        if (other == null) {
            engine.ask(question, listener);
        } else {
            // what a test wrote beforehand does not know in which conversation it is asked for
            other.answer(
                    question,
                    event ->
                            listener.accept(
                                    event instanceof AnswerEvent.Done(Answer answer)
                                            ? new AnswerEvent.Done(
                                                    Answers.in(question.conversationId(), answer))
                                            : event));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        engine.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
