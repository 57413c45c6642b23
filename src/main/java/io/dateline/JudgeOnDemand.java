package io.dateline;

import io.dateline.model.ClaimJudge;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.CrossEncoderReader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The judge in the jar, opened when the first claim comes: who never has one checked need not hold
/// another model in memory.
final class JudgeOnDemand implements ClaimJudge, AutoCloseable {

    private final WorkerPool workers;
    private @Nullable CrossEncoderReader judge;

    JudgeOnDemand(WorkerPool workers) {
        this.workers = workers;
    }

    @Override
    public List<Double> support(String claim, List<String> evidence) {
        return opened().support(claim, evidence);
    }

    private synchronized CrossEncoderReader opened() {
        if (judge == null) {
            judge = CrossEncoderReader.judgeFromJar(workers);
        }
        return judge;
    }

    @Override
    public synchronized void close() {
        if (judge != null) {
            judge.close();
        }
    }
}
