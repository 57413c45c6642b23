package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.server.http.AnswersInWork;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The protocol over standard input and output ("stdio"): a message a line, for the one client that
/// started the process.
public final class McpStdio {

    /// How long messages in work may take to finish when the process is told to end.
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /// How long after the end of the input: whom that is too long, sends a signal.
    private static final Duration INPUT_TIMEOUT = Duration.ofMinutes(1);

    /// How long they may take after that to tell that they were ended.
    private static final Duration TELL_TIMEOUT = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(McpStdio.class.getName());

    private final AnswersInWork answers = new AnswersInWork();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ToolServer tools;
    private final ToolServer closedTools;
    private final Consumer<JsonNode> out;
    private final Duration inputTimeout;

    /// A call sees what another process has written by then.
    ///
    /// @param mayWrite whether the client may change the collection
    /// @param out is given each response, to write it as a line; never two at a time
    public McpStdio(Dateline dateline, boolean mayWrite, Consumer<JsonNode> out) {
        this(
                () -> refreshed(dateline),
                () -> refreshed(dateline)::ask,
                mayWrite,
                out,
                INPUT_TIMEOUT);
    }

    /// @param inputTimeout how long messages in work may take once the input has ended
    McpStdio(
            Supplier<Dateline> engine,
            Supplier<Answerer> answerer,
            boolean mayWrite,
            Consumer<JsonNode> out,
            Duration inputTimeout) {
        tools = ToolServer.of(engine, () -> answers.endable(answerer.get()), mayWrite);
        closedTools =
                ToolServer.of(
                        () -> {
                            throw closed();
                        },
                        () -> {
                            throw closed();
                        },
                        mayWrite);
        this.out = out;
        this.inputTimeout = inputTimeout;
    }

    private static Dateline refreshed(Dateline dateline) {
        dateline.refresh();
        return dateline;
    }

    private static CancellationException closed() {
        return new CancellationException("the process is ending");
    }

    /// Answers each message of `in` as soon as it can, several at a time, and returns when `in` has
    /// ended and the last response is out. Answers that take longer than [#INPUT_TIMEOUT] after
    /// that are ended, and the client told. A line that is no message is answered with an error.
    public void serve(InputStream in) throws IOException {
        InputStream lines = new BufferedInputStream(in);
        try {
            for (byte[] line = next(lines); line != null; line = next(lines)) {
                if (!isBlank(line)) {
                    begin(line);
                }
            }
        } finally {
            finish(inputTimeout);
        }
    }

    private void begin(byte[] message) {
        try {
            work.execute(() -> take(message, tools));
        } catch (RejectedExecutionException e) {
            take(message, closedTools);
        }
    }

    /// Before the process ends by a signal: returns when what is in work has finished. Answers that
    /// take longer than [#STOP_TIMEOUT] are ended, and the client told, as it is of what comes now.
    public void stop() {
        finish(STOP_TIMEOUT);
    }

    private void finish(Duration timeout) {
        work.shutdown();
        try {
            if (!isFinishedIn(timeout)) {
                answers.end();
                if (!isFinishedIn(TELL_TIMEOUT)) {
                    LOG.log(Level.WARNING, "closed before every message was answered");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFinishedIn(Duration timeout) throws InterruptedException {
        return work.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void take(byte[] line, ToolServer tools) {
        int code = ErrorCodes.PARSE_ERROR;
        try {
            JsonNode message = message(line);
            code = ErrorCodes.INVALID_REQUEST;
            tools.answer(message, ToolServer.Turn.AT_ONCE).ifPresent(this::send);
        } catch (ProblemException e) {
            send(error(code, e.problem().detail()));
        } catch (RuntimeException | StackOverflowError e) {
            send(error(ErrorCodes.INTERNAL_ERROR, ErrorTable.problemOf(e).detail()));
        }
    }

    private static JsonNode message(byte[] line) {
        if (line.length > Json.MAX_ARTICLES_BYTES) {
            throw ProblemException.badRequest(
                    "the message is over the limit of " + Json.MAX_ARTICLES_BYTES + " bytes");
        }
        return Json.parse(line);
    }

    /// To a message whose id could not be read.
    private static ObjectNode error(int code, String message) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        response.putNull("id");
        response.putObject("error").put("code", code).put("message", message);
        return response;
    }

    private synchronized void send(JsonNode response) {
        out.accept(response);
    }

    /// The next line without its end, or `null` after the last; of one that is too long, only so
    /// much that this can be seen.
    private static byte @Nullable [] next(InputStream lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int unit = lines.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            if (line.size() <= Json.MAX_ARTICLES_BYTES) {
                line.write(unit);
            }
            unit = lines.read();
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte unit : line) {
            if (unit != ' ' && unit != '\t' && unit != '\r') {
                return false;
            }
        }
        return true;
    }
}
